using System.Buffers;
using System.Text;

namespace GeoTagger.Gazetteers;

/// <summary>How names lie in the file: length in bytes (one to three bytes, seven bits each), match type (one byte), UTF-8.</summary>
internal static class NameCodec
{
    public const int MaxNameBytes = 1 << 14;

    /// <summary>Writes a name and returns how many bytes it took.</summary>
    public static int Write(Stream target, string text, MatchType type)
    {
        int length = Encoding.UTF8.GetByteCount(text);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, MaxNameBytes, nameof(text));
        byte[] buffer = ArrayPool<byte>.Shared.Rent(length + 4);
        int written = 0;
        for (uint rest = (uint)length; ; rest >>= 7)
        {
            buffer[written++] = (byte)((rest & 0x7F) | (rest > 0x7F ? 0x80u : 0));
            if (rest <= 0x7F)
            {
                break;
            }
        }

        buffer[written++] = (byte)type;
        written += Encoding.UTF8.GetBytes(text, buffer.AsSpan(written));
        target.Write(buffer, 0, written);
        ArrayPool<byte>.Shared.Return(buffer);
        return written;
    }

    /// <summary>Reads the name at <paramref name="position"/> and moves past it.</summary>
    public static NameDraft Read(ReadOnlySpan<byte> names, ref int position)
    {
        int length = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte part = names[position++];
            length |= (part & 0x7F) << shift;
            if (part < 0x80)
            {
                break;
            }
        }

        var type = (MatchType)names[position++];
        string text = Encoding.UTF8.GetString(names.Slice(position, length));
        position += length;
        return new NameDraft(text, type);
    }
}
