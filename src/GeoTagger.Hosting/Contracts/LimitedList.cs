using System.Collections.ObjectModel;

namespace GeoTagger.Hosting.Contracts;

/// <summary>A list of a request that ends the reading of it as soon as it holds one item too many.</summary>
/// <param name="most">The most items that it holds.</param>
public sealed class LimitedList<T>(int most) : Collection<T>
{
    /// <summary>Makes a list without a limit.</summary>
    public LimitedList()
        : this(int.MaxValue)
    {
    }

    /// <inheritdoc/>
    /// <exception cref="TooManyItemsException">The list is full.</exception>
    protected override void InsertItem(int index, T item)
    {
        if (Count == most)
        {
            throw new TooManyItemsException(typeof(T), most);
        }

        base.InsertItem(index, item);
    }
}
