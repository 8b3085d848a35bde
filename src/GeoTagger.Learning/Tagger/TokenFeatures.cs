namespace GeoTagger.Learning.Tagger;

/// <summary>The features of the tokens of a text, those of one token after those of the other.</summary>
internal sealed class TokenFeatures
{
    private int[] _starts;
    private int[] _rows;

    private TokenFeatures(int[] starts, int[] rows)
    {
        _starts = starts;
        _rows = rows;
    }

    public int TokenCount => _starts.Length - 1;

    /// <summary>Hashes before <see cref="Index"/>, rows after it.</summary>
    public ReadOnlySpan<int> this[int token] => _rows.AsSpan(_starts[token].._starts[token + 1]);

    /// <summary>Collects what an extractor writes for each token.</summary>
    public static TokenFeatures Collect(int tokens, TokenExtractor extract)
    {
        var starts = new int[tokens + 1];
        var rows = new int[Math.Max(16, tokens * 96)];
        Span<uint> buffer = stackalloc uint[Recognition.FeatureExtractor.MaxFeatures];
        for (var token = 0; token < tokens; token++)
        {
            var count = extract(token, buffer);
            if (starts[token] + count > rows.Length)
            {
                Array.Resize(ref rows, rows.Length * 2);
            }

            System.Runtime.InteropServices.MemoryMarshal.Cast<uint, int>(buffer[..count]).CopyTo(rows.AsSpan(starts[token]));
            starts[token + 1] = starts[token] + count;
        }

        Array.Resize(ref rows, starts[tokens]);
        return new TokenFeatures(starts, rows);
    }

    /// <summary>Replaces hashes by rows and drops the features that have none.</summary>
    public TokenFeatures Index(FeatureTable table)
    {
        var starts = new int[_starts.Length];
        var rows = new List<int>(_rows.Length / 2);
        for (var token = 0; token < TokenCount; token++)
        {
            foreach (var feature in this[token])
            {
                if (table.RowOf((uint)feature) is var row and >= 0)
                {
                    rows.Add(row);
                }
            }

            starts[token + 1] = rows.Count;
        }

        return new TokenFeatures(starts, [.. rows]);
    }
}

/// <summary>Writes the features of a token and returns how many they are.</summary>
internal delegate int TokenExtractor(int token, Span<uint> target);
