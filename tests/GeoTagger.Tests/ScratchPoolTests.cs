using System.Runtime.CompilerServices;

namespace GeoTagger.Tests;

public class ScratchPoolTests
{
    private readonly ScratchPool<object> _pool = new();

    [Fact]
    public void Scratch_of_ordinary_texts_serves_ordinary_ones()
    {
        var scratch = new object();
        _pool.GiveBack(scratch, isOrdinary: true);
        Assert.Null(_pool.Take(isOrdinary: false));
        Assert.Same(scratch, _pool.Take(isOrdinary: true));
        Assert.Null(_pool.Take(isOrdinary: true));
    }

    [Fact]
    public void Scratch_of_a_long_text_serves_the_next_long_one()
    {
        var scratch = new object();
        _pool.GiveBack(scratch, isOrdinary: false);
        Assert.Null(_pool.Take(isOrdinary: true));
        Assert.Same(scratch, _pool.Take(isOrdinary: false));
    }

    [Fact]
    public void Scratch_of_a_long_text_is_given_up_when_the_memory_is_wanted()
    {
        var gone = Forgotten();
        GC.Collect();
        Assert.False(gone.TryGetTarget(out _));
        Assert.Null(_pool.Take(isOrdinary: false));

        [MethodImpl(MethodImplOptions.NoInlining)]
        WeakReference<object> Forgotten()
        {
            var scratch = new object();
            _pool.GiveBack(scratch, isOrdinary: false);
            return new WeakReference<object>(scratch);
        }
    }
}
