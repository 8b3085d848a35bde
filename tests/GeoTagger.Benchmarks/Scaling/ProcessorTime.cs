namespace GeoTagger.Benchmarks.Scaling;

/// <summary>Measures by the processor time of this process: what else the machine does hardly matters.</summary>
internal static class ProcessorTime
{
    private const int Rounds = 5;
    private static readonly TimeSpan LeastRound = TimeSpan.FromSeconds(0.4);

    /// <summary>Processor time of one run of an action, warm: the best of some rounds.</summary>
    public static TimeSpan Of(Action action)
    {
        action();
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var (before, runs, used) = (Environment.CpuUsage.TotalTime, 0, TimeSpan.Zero);
            for (; used < LeastRound; used = Environment.CpuUsage.TotalTime - before)
            {
                action();
                runs++;
            }

            best = used / runs < best ? used / runs : best;
        }

        return best;
    }
}
