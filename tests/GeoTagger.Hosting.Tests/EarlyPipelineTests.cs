namespace GeoTagger.Hosting.Tests;

public sealed class EarlyPipelineTests
{
    [Fact]
    public void It_is_loaded_once_and_belongs_to_who_takes_it()
    {
        var early = new EarlyPipeline(models: null);
        using var pipeline = early.Take(models: null);
        early.Dispose();

        Assert.Single(pipeline.Tag("Rain fell on Mosul.", cancellationToken: TestContext.Current.CancellationToken).Entities);
    }

    [Fact]
    public void Another_folder_than_was_thought_is_loaded_when_it_is_asked_for()
    {
        using var early = new EarlyPipeline(models: "nowhere");
        using var pipeline = early.Take(models: null);

        Assert.NotEqual(0, pipeline.Gazetteer.PlaceCount);
    }

    [Fact]
    public void What_went_wrong_is_told_to_who_takes_it()
    {
        using var early = new EarlyPipeline(models: "nowhere");

        var exception = Assert.ThrowsAny<Exception>(() => early.Take(models: "nowhere"));
        Assert.Contains("nowhere", exception.Message);
    }
}
