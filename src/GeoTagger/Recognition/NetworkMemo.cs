using System.Runtime.InteropServices;

namespace GeoTagger.Recognition;

/// <summary>
/// Reads blocks of tokens with the context network, and remembers the last: where the same words stand beside the same words, as in the lines
/// of many a table, the layers need not look again.
/// </summary>
internal sealed class NetworkMemo(ContextNetwork network)
{
    // Of short blocks a few take turns: a table has a heading, a line of names, a line of numbers.
    private const int ShortBlock = 64;
    private const int ShortBlocks = 4;

    private readonly Block _long = new();
    private readonly Block[] _short = [.. Enumerable.Range(0, ShortBlocks).Select(_ => new Block())];
    private int _next;

    /// <summary>What the layers make of a block; holds until the next one is read.</summary>
    public NetworkActivations Read(ReadOnlySpan<NetworkInput> block)
    {
        if (block.Length > ShortBlock)
        {
            return _long.Read(block, network);
        }

        foreach (var known in _short)
        {
            if (known.Is(block))
            {
                return known.Activations;
            }
        }

        _next = (_next + 1) % ShortBlocks;
        return _short[_next].Read(block, network);
    }

    private sealed class Block
    {
        private NetworkInput[] _inputs = [];

        public NetworkActivations Activations { get; } = new();

        public bool Is(ReadOnlySpan<NetworkInput> block) =>
            Activations.Length == block.Length && MemoryMarshal.AsBytes(block).SequenceEqual(MemoryMarshal.AsBytes(_inputs.AsSpan(0, block.Length)));

        public NetworkActivations Read(ReadOnlySpan<NetworkInput> block, ContextNetwork network)
        {
            if (!Is(block))
            {
                Scratch.Ensure(ref _inputs, block.Length);
                block.CopyTo(_inputs);
                network.Read(block, Activations);
            }

            return Activations;
        }
    }
}
