namespace GeoTagger.Resolution;

/// <summary>A monotone map from raw to calibrated probability, linear between its points (isotonic regression; Zadrozny and Elkan 2002).</summary>
/// <param name="raw">Raw probabilities, ascending.</param>
/// <param name="calibrated">The calibrated ones, not descending, one for each raw one.</param>
internal sealed class IsotonicCurve(float[] raw, float[] calibrated)
{
    /// <summary>The map that changes nothing.</summary>
    public static IsotonicCurve Identity { get; } = new([0, 1], [0, 1]);

    /// <summary>The calibrated probability.</summary>
    public float this[float probability]
    {
        get
        {
            var index = Array.BinarySearch(raw, probability);
            if (index >= 0)
            {
                return calibrated[index];
            }

            var next = ~index;
            if (next == 0 || next == raw.Length)
            {
                return calibrated[Math.Min(next, raw.Length - 1)];
            }

            var share = (probability - raw[next - 1]) / (raw[next] - raw[next - 1]);
            return calibrated[next - 1] + (share * (calibrated[next] - calibrated[next - 1]));
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="ArgumentException">It did not write this.</exception>
    public static IsotonicCurve Read(BinaryReader reader)
    {
        float[] raw = new float[reader.ReadCount(least: 1, 2 * sizeof(float))], calibrated = new float[raw.Length];
        for (var i = 0; i < raw.Length; i++)
        {
            raw[i] = reader.ReadSingle();
            calibrated[i] = reader.ReadSingle();
        }

        return new IsotonicCurve(raw, calibrated);
    }

    /// <summary>Writes the curve's points.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            writer.Write(raw[i]);
            writer.Write(calibrated[i]);
        }
    }
}
