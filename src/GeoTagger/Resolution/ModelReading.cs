namespace GeoTagger.Resolution;

/// <summary>What the parts of a model file have in common.</summary>
internal static class ModelReading
{
    /// <summary>Reads how many items follow.</summary>
    /// <param name="reader">Stands before the number.</param>
    /// <param name="least">How many there must be.</param>
    /// <param name="size">Least bytes of an item: no more can follow than there is.</param>
    /// <exception cref="ArgumentException">So many items cannot follow.</exception>
    public static int ReadCount(this BinaryReader reader, int least, int size)
    {
        var count = reader.ReadInt32();
        var most = (reader.BaseStream.Length - reader.BaseStream.Position) / size;
        return count >= least && count <= most ? count : throw new ArgumentException($"{count} items cannot follow, only {least} to {most}.", nameof(reader));
    }
}
