namespace GeoTagger;

/// <summary>Counts the steps of the work on one text, and hears on the way that nobody wants the answer any more.</summary>
/// <remarks>
/// Every loop whose length depends on the text takes its steps here: one for what costs less than some microseconds, more for more. So the
/// count says whether a stage works in proportion to the text, on any machine, and a cancelled text ends within milliseconds.
/// </remarks>
internal class WorkMeter
{
    private const int StepsBetweenLooks = 1024;

    private CancellationToken _cancellationToken;
    private long _looked;
    private int _left = StepsBetweenLooks;

    /// <summary>The steps taken since <see cref="Start"/>.</summary>
    public long Steps => _looked + (StepsBetweenLooks - _left);

    /// <summary>Begins to count for a text.</summary>
    /// <param name="cancellationToken">Heard from now on.</param>
    public void Start(CancellationToken cancellationToken)
    {
        _cancellationToken = cancellationToken;
        _looked = 0;
        _left = StepsBetweenLooks;
    }

    /// <summary>Takes a step, or several.</summary>
    /// <exception cref="OperationCanceledException">Nobody wants the answer any more.</exception>
    public void Step(int steps = 1)
    {
        _left -= steps;
        if (_left < 0)
        {
            Look();
        }
    }

    /// <summary>Looks whether anybody still wants the answer.</summary>
    protected virtual void LookUp() => _cancellationToken.ThrowIfCancellationRequested();

    private void Look()
    {
        _looked += StepsBetweenLooks - _left;
        _left = StepsBetweenLooks;
        LookUp();
    }
}
