using System.Buffers.Binary;
using System.Text;
using GeoTagger.Gazetteers;

namespace GeoTagger.Cli.Gazetteers.Sources;

/// <summary>Names in many languages by GeoNames id: message catalogues of GNU gettext whose message ids are numbers.</summary>
/// <param name="folder">The folder with a folder for each locale.</param>
internal sealed class TranslatedNames(string folder) : IPlaceSource
{
    private const uint Magic = 0x950412DE;

    /// <inheritdoc/>
    public string Title => "names in many languages";

    /// <inheritdoc/>
    public IEnumerable<PlaceFact> Read() => Directory.GetFiles(folder, "geonames.mo", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal).SelectMany(path => Messages(File.ReadAllBytes(path)))
        .Where(message => message.Id.Length > 0 && message.Id.All(char.IsAsciiDigit))
        .Select(message => new PlaceFact { Id = $"geonames:{message.Id}", Names = [new NameDraft(message.Text, NameKind.Of(message.Text))] });

    /// <summary>The pairs of a catalogue (GNU gettext manual, "The Format of GNU MO Files").</summary>
    internal static List<(string Id, string Text)> Messages(byte[] catalogue)
    {
        if (Number(catalogue, 0) != Magic)
        {
            throw new InvalidDataException("This is no message catalogue.");
        }

        int count = (int)Number(catalogue, 8), originals = (int)Number(catalogue, 12), translations = (int)Number(catalogue, 16);
        List<(string Id, string Text)> messages = new(count);
        for (int i = 0; i < count; i++)
        {
            messages.Add((Text(catalogue, originals + (8 * i)), Text(catalogue, translations + (8 * i))));
        }

        return messages;
    }

    private static string Text(byte[] catalogue, int entry) =>
        Encoding.UTF8.GetString(catalogue, (int)Number(catalogue, entry + 4), (int)Number(catalogue, entry));

    private static uint Number(byte[] catalogue, int position) => BinaryPrimitives.ReadUInt32LittleEndian(catalogue.AsSpan(position));
}
