namespace GeoTagger.Tests;

public class WorkMeterTests
{
    [Fact]
    public void Steps_add_up_from_the_start_of_each_text()
    {
        var meter = new WorkMeter();
        meter.Start(CancellationToken.None);
        meter.Step();
        meter.Step(5000);
        meter.Step(3);
        Assert.Equal(5004, meter.Steps);

        meter.Start(CancellationToken.None);
        Assert.Equal(0, meter.Steps);
    }

    [Fact]
    public void A_cancelled_text_ends_within_a_thousand_steps_or_so()
    {
        using var cancellation = new CancellationTokenSource();
        var meter = new WorkMeter();
        meter.Start(cancellation.Token);
        meter.Step(10);
        cancellation.Cancel();
        Assert.Throws<OperationCanceledException>(() =>
        {
            for (var i = 0; i < 1025; i++)
            {
                meter.Step();
            }
        });
    }
}
