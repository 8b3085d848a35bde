using System.Runtime.InteropServices;

namespace GeoTagger.Resolution;

/// <summary>Many lists that grow side by side, linked through one: most have an item or two, for which a list each would be ten times as large.</summary>
internal sealed class Chains<T>
    where T : struct
{
    private readonly List<Link> _links = [];

    /// <summary>The item of a link.</summary>
    public ref T this[int link] => ref CollectionsMarshal.AsSpan(_links)[link].Item;

    /// <summary>Appends an item to one of the lists.</summary>
    /// <returns>The list, longer by one.</returns>
    public Chain Append(Chain chain, T item)
    {
        var link = _links.Count;
        Scratch.Grow(_links, 1)[0] = new Link { Item = item, Next = -1 };
        if (chain.Count == 0)
        {
            return new Chain(link, link, 1);
        }

        CollectionsMarshal.AsSpan(_links)[chain.Last].Next = link;
        return chain with { Last = link, Count = chain.Count + 1 };
    }

    /// <summary>The links of one of the lists, in their order.</summary>
    public Walk LinksOf(Chain chain) => new(CollectionsMarshal.AsSpan(_links), chain);

    /// <summary>Forgets all lists.</summary>
    public void Clear() => _links.Clear();

    /// <summary>Goes from link to link.</summary>
    internal ref struct Walk(ReadOnlySpan<Link> links, Chain chain)
    {
        private readonly ReadOnlySpan<Link> _links = links;
        private int _next = chain.Count == 0 ? -1 : chain.First;

        /// <summary>The link that it stands at.</summary>
        public int Current { get; private set; } = -1;

        /// <summary>Itself, for <c>foreach</c>.</summary>
        public readonly Walk GetEnumerator() => this;

        /// <summary>Goes to the next link.</summary>
        public bool MoveNext()
        {
            Current = _next;
            _next = Current < 0 ? -1 : _links[Current].Next;
            return Current >= 0;
        }
    }

    internal struct Link
    {
        public T Item;
        public int Next;
    }
}
