using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GeoTagger.Resolution;

/// <summary>Anchors, or heaps of them, laid out so that eight that follow each other are compared with a place at once.</summary>
internal sealed class AnchorLanes
{
    private float[] _x = [];
    private float[] _y = [];
    private float[] _z = [];

    /// <summary>How much each weighs.</summary>
    public float[] Masses { get; private set; } = [];

    /// <summary>The place of each, negative where it stands for none.</summary>
    public int[] Places { get; private set; } = [];

    /// <summary>How many groups think each probable.</summary>
    public int[] Probable { get; private set; } = [];

    /// <summary>Makes room, and forgets what was there where it is too small.</summary>
    public void Reserve(int count)
    {
        if (_x.Length < count)
        {
            (_x, _y, _z, Masses) = (new float[count], new float[count], new float[count], new float[count]);
            (Places, Probable) = (new int[count], new int[count]);
        }
    }

    /// <summary>Gives the room back.</summary>
    public void Release()
    {
        (_x, _y, _z, Masses) = ([], [], [], []);
        (Places, Probable) = ([], []);
    }

    /// <summary>Puts something at a point.</summary>
    public void Set(int index, float x, float y, float z, float mass, int place, int probable)
    {
        (_x[index], _y[index], _z[index]) = (x, y, z);
        (Masses[index], Places[index], Probable[index]) = (mass, place, probable);
    }

    /// <summary>Fills up the last eight with what weighs nothing and is nobody's, far from everywhere.</summary>
    /// <returns>Where the next eight begin.</returns>
    public int FillUp(int count)
    {
        for (; count % Proximity.Lanes != 0; count++)
        {
            Set(count, 0, 0, 0, 0, -1, 0);
        }

        return count;
    }

    /// <summary>The point of one.</summary>
    public (float X, float Y, float Z) PointOf(int index) => (_x[index], _y[index], _z[index]);

    /// <summary>Squares of the distances of eight from a place.</summary>
    public Vector256<float> SquaresFrom(in SceneCandidate candidate, int first)
    {
        var dx = Vector256.Create(candidate.X) - At(_x, first);
        var dy = Vector256.Create(candidate.Y) - At(_y, first);
        var dz = Vector256.Create(candidate.Z) - At(_z, first);
        return (dx * dx) + (dy * dy) + (dz * dz);
    }

    /// <summary>Eight values that follow each other.</summary>
    public static Vector256<T> At<T>(T[] values, int first) => Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(values), (nuint)first);
}
