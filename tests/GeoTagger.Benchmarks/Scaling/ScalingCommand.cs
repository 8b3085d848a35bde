using System.Globalization;
using GeoTagger.Hosting;

namespace GeoTagger.Benchmarks.Scaling;

/// <summary><c>scaling [GAZETTEER ...]</c>: how time and memory grow with the text, whatever it holds, the cores and the gazetteer.</summary>
internal static class ScalingCommand
{
    /// <summary>First argument of the program.</summary>
    public const string Name = "scaling";

    public static void Run(ReadOnlySpan<string> arguments)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        if (arguments is [GazetteerCurve.Measurement, var file])
        {
            GazetteerCurve.Measure(file);
            return;
        }

        var record = new ScalingRecord();
        LengthCurve.Write(record);
        PatternCurve.Write(record);
        NamesCurve.Write(record);
        CoreCurve.Write(record);
        GazetteerCurve.Write(record, [Path.Combine(ModelsFolder.Locate(null), "gazetteer", "gazetteer.bin"), .. arguments]);
        Console.WriteLine(record.Write());
    }
}
