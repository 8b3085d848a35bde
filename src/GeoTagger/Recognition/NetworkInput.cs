using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using GeoTagger.Text;

namespace GeoTagger.Recognition;

/// <summary>What the context network sees of a token: its word and a few columns that are set.</summary>
internal struct NetworkInput
{
    /// <summary>Columns there are.</summary>
    public const int ColumnCount = FirstFlag + 8;

    private const int MaxColumns = 16;
    private const int FirstClass = 40;
    private const int FirstPlace = FirstClass + 16;
    private const int FirstProminence = FirstPlace + 56;
    private const int FirstSense = FirstProminence + 8;
    private const int FirstFlag = FirstSense + 4;

    private int _count;
    private ColumnBuffer _columns;

    /// <summary>Row of the word, or of words like it, in <see cref="WordVectors"/>; -1 for an unknown one.</summary>
    public int Word { get; init; }

    /// <summary>Whether it is there for its neighbours only, its own label being known.</summary>
    public bool IsPlain { get; init; }

    /// <summary>The columns that are set.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<byte> Columns => ((ReadOnlySpan<byte>)_columns)[.._count];

    /// <summary>Reads a token of a text.</summary>
    public static NetworkInput Of(TextView view, WordVectors vectors, int token, bool isPlain)
    {
        ref readonly var traits = ref view.Traits[token];
        var cue = view.Cues[token];
        var input = new NetworkInput { Word = vectors.Find(traits.Lower, traits.Clusters), IsPlain = isPlain };
        input.Add((10 * (int)traits.Case) + FormOf(traits));
        input.AddIf(traits.Class != WordClass.None, FirstClass + (int)traits.Class);
        if (cue.TokenCount > 0)
        {
            input.Add(FirstPlace + (4 * (int)cue.Group) + (int)cue.Part);
            input.Add(FirstProminence + cue.Prominence);
            for (var bit = 0; bit < 4; bit++)
            {
                input.AddIf(((int)cue.Senses & (1 << bit)) != 0, FirstSense + bit);
            }
        }

        input.AddIf(input.Word < 0, FirstFlag);
        input.AddIf(token == traits.SentenceFirst, FirstFlag + 1);
        input.AddIf(traits.IsQuoted, FirstFlag + 2);
        input.AddIf(traits.IsParenthesized, FirstFlag + 3);
        input.AddIf(cue.IsDemonym, FirstFlag + 4);
        input.AddIf(traits.IsDateline, FirstFlag + 5);
        return input;
    }

    private static int FormOf(in TokenTraits traits) => traits.Kind switch
    {
        TokenKind.Number => 0,
        TokenKind.Possessive => 1,
        TokenKind.Hyphen => 2,
        TokenKind.Symbol => 3,
        TokenKind.Punctuation or TokenKind.Terminator => 4,
        TokenKind.Link => 5,
        _ when traits.IsUpper => 6,
        _ when traits.IsCapitalized => 7,
        _ => 8,
    };

    private void AddIf(bool isSet, int column)
    {
        if (isSet)
        {
            Add(column);
        }
    }

    private void Add(int column) => _columns[_count++] = (byte)column;

    [InlineArray(MaxColumns)]
    private struct ColumnBuffer
    {
        private byte _first;
    }
}
