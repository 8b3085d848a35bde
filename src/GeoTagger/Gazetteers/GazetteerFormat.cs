using System.Runtime.InteropServices;

namespace GeoTagger.Gazetteers;

/// <summary>
/// The layout of a compiled gazetteer: a header, a preamble, a table of sections, the sections, each aligned to 8 bytes, little-endian.
/// The checksum (XXH3, 64 bits) covers everything after the header.
/// </summary>
internal static class GazetteerFormat
{
    /// <summary>"GEOTAGGZ" read as a little-endian number.</summary>
    public const ulong Magic = 0x5A_47_47_41_54_4F_45_47;

    public const uint Version = 1;

    public const int Alignment = 8;

    public static readonly int SectionCount = Enum.GetValues<Section>().Length;

    /// <summary>The sections in the order in which they lie in the file.</summary>
    public enum Section
    {
        /// <summary>JSON of <see cref="GazetteerTables"/>.</summary>
        Tables,

        /// <summary><see cref="PlaceRecord"/>s.</summary>
        Places,

        /// <summary>Names of all places, see <see cref="NameCodec"/>.</summary>
        Names,

        /// <summary>Keys of ids that are no GeoNames number, see <see cref="NameCodec"/>.</summary>
        Keys,

        /// <summary>Hash table from name keys to postings, see <see cref="NameIndex"/>.</summary>
        Slots,

        /// <summary>Lists of postings, see <see cref="NameIndex"/>.</summary>
        Postings,

        /// <summary>Places sorted by the hash of their id.</summary>
        Ids,

        /// <summary>For each cell of one degree where its places begin, and one end more, see <see cref="SpatialGrid"/>.</summary>
        GridStarts,

        /// <summary>Places sorted by cell.</summary>
        GridPlaces,
    }

    /// <summary>The first 32 bytes of the file.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 8, Size = 32)]
    public struct Header
    {
        public ulong Magic;
        public uint Version;
        public uint SectionCount;
        public ulong FileLength;
        public ulong Checksum;
    }

    /// <summary>What follows the header, before the sections.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 8, Size = 8)]
    public struct Preamble
    {
        /// <summary>Odd multiplier of the name index: chosen at build time so that no two keys are confused.</summary>
        public ulong IndexMultiplier;
    }

    /// <summary>Where a section lies.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 8, Size = 16)]
    public struct SectionEntry
    {
        public ulong Offset;
        public ulong Length;
    }
}
