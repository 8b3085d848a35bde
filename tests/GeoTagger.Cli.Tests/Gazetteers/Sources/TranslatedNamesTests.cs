using System.Text;
using GeoTagger.Cli.Gazetteers.Sources;

namespace GeoTagger.Cli.Tests.Gazetteers.Sources;

public sealed class TranslatedNamesTests
{
    [Fact]
    public void Catalogues_are_read_by_id()
    {
        byte[] catalogue = Catalogue(("", "Content-Type: text/plain"), ("98182", "بغداد"));

        Assert.Equal([("", "Content-Type: text/plain"), ("98182", "بغداد")], TranslatedNames.Messages(catalogue));
    }

    [Fact]
    public void Another_file_is_refused() => Assert.Throws<InvalidDataException>(() => TranslatedNames.Messages(new byte[32]));

    private static byte[] Catalogue(params (string Id, string Text)[] messages)
    {
        const int Header = 28;
        MemoryStream texts = new();
        List<uint> originals = [], translations = [];
        int start = Header + (16 * messages.Length);
        foreach (var (id, text) in messages)
        {
            Append(id, originals);
            Append(text, translations);
        }

        uint[] head = [0x950412DE, 0, (uint)messages.Length, Header, (uint)(Header + (8 * messages.Length)), 0, 0];
        return [.. head.Concat(originals).Concat(translations).SelectMany(BitConverter.GetBytes), .. texts.ToArray()];

        void Append(string text, List<uint> table)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            table.AddRange([(uint)bytes.Length, (uint)(start + texts.Length)]);
            texts.Write([.. bytes, 0]);
        }
    }
}
