using GeoTagger.Hosting.Contracts;
using GeoTagger.Hosting.Problems;
using GeoTagger.Hosting.Tagging;

namespace GeoTagger.Hosting.Tests.Tagging;

public sealed class DocumentTaggerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void A_document_over_which_the_tagger_fails_is_answered_and_the_next_one_is_tagged()
    {
        using var pipeline = EarlyPipeline.Load(null);
        var failing = true;
        var tagger = new DocumentTagger(() => failing ? throw new InvalidOperationException("Mosul") : new PipelineLease(pipeline), new LimitOptions(), Fault);

        var failed = Assert.IsType<BatchError>(tagger.Tag(new GeotagRequest { Id = "a", Text = "Mosul" }, Cancellation));
        failing = false;
        var tagged = Assert.IsType<GeotagReply>(tagger.Tag(new GeotagRequest { Id = "b", Text = "Mosul" }, Cancellation));

        Assert.Equal(("a", "/problems/internal-error", "InvalidOperationException"), (failed.Id, failed.Error.Type, failed.Error.Detail));
        Assert.Equal(("b", "Mosul"), (tagged.Id, Assert.Single(tagged.Entities).Text));
    }

    [Fact]
    public void A_document_that_is_given_up_is_no_fault()
    {
        using var given = new CancellationTokenSource();
        var tagger = new DocumentTagger(
            () =>
            {
                given.Cancel();
                throw new OperationCanceledException(given.Token);
            },
            new LimitOptions(),
            Fault);

        Assert.Throws<OperationCanceledException>(() => tagger.Tag(new GeotagRequest { Text = "Mosul" }, given.Token));
    }

    [Fact]
    public void Without_memory_left_the_service_is_overloaded_and_not_broken()
    {
        Assert.Equal(ProblemTypes.Overloaded, Faults.TypeOf(new InsufficientMemoryException()));
        Assert.Equal(ProblemTypes.InternalError, Faults.TypeOf(new InvalidOperationException()));
    }

    private static Problem Fault(Exception exception) => Faults.TypeOf(exception).Because(exception.GetType().Name);
}
