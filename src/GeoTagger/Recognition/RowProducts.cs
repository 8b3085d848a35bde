using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GeoTagger.Recognition;

/// <summary>Multiplies rows with a matrix that fits the second-level cache only: four rows at a time, so that it is read a quarter as often.</summary>
internal static class RowProducts
{
    private const int Tile = 4;

    /// <summary>What one kernel needs of a vector type; widths differ from processor to processor.</summary>
    private interface ILanes<T>
    {
        static abstract int Count { get; }

        static abstract T Load(ref float source);

        static abstract T Spread(float number);

        static abstract T MultiplyAdd(T left, T right, T sum);

        static abstract void Store(T vector, ref float target);
    }

    /// <summary>Adds rows times a matrix to other rows. Every sum is taken in the order of the row, whatever the processor.</summary>
    /// <param name="rows">Numbers of the rows.</param>
    /// <param name="inputs">Row 0 of those to multiply, and behind it the others.</param>
    /// <param name="depth">Their length.</param>
    /// <param name="matrix">As many rows as <paramref name="depth"/>, of <paramref name="width"/> numbers.</param>
    /// <param name="outputs">Row 0 of those to add to, and behind it the others.</param>
    /// <param name="width">Their length, a multiple of 8.</param>
    public static void MultiplyAdd(ReadOnlySpan<int> rows, ReadOnlySpan<float> inputs, int depth, ReadOnlySpan<float> matrix, Span<float> outputs, int width)
    {
        ref var weights = ref MemoryMarshal.GetReference(matrix);
        Span<int> from = stackalloc int[Tile];
        Span<int> to = stackalloc int[Tile];
        for (var first = 0; first < rows.Length; first += Tile)
        {
            for (var i = 0; i < Tile; i++)
            {
                // What is left at the end is filled up with its last row: it then is computed again, to the same result.
                var row = rows[Math.Min(first + i, rows.Length - 1)];
                from[i] = row * depth;
                to[i] = row * width;
            }

            var block = 0;
            if (Vector512.IsHardwareAccelerated)
            {
                for (; block + 32 <= width; block += 32)
                {
                    AddTwo<Vector512<float>, Lanes512>(inputs, from, depth, ref Unsafe.Add(ref weights, block), outputs[block..], to, width);
                }
            }

            for (; block + 16 <= width; block += 16)
            {
                AddTwo<Vector256<float>, Lanes256>(inputs, from, depth, ref Unsafe.Add(ref weights, block), outputs[block..], to, width);
            }

            for (; block < width; block += 8)
            {
                AddOne(inputs, from, depth, ref Unsafe.Add(ref weights, block), outputs[block..], to, width);
            }
        }
    }

    /// <summary>Two vectors of each of the four rows: eight sums stay in registers, and none waits for another.</summary>
    private static void AddTwo<T, TLanes>(
        ReadOnlySpan<float> inputs, ReadOnlySpan<int> from, int depth, ref float column, Span<float> outputs, ReadOnlySpan<int> to, int width)
        where TLanes : struct, ILanes<T>
    {
        ref var input0 = ref MemoryMarshal.GetReference(inputs[from[0]..]);
        ref var input1 = ref MemoryMarshal.GetReference(inputs[from[1]..]);
        ref var input2 = ref MemoryMarshal.GetReference(inputs[from[2]..]);
        ref var input3 = ref MemoryMarshal.GetReference(inputs[from[3]..]);
        ref var output0 = ref MemoryMarshal.GetReference(outputs[to[0]..]);
        ref var output1 = ref MemoryMarshal.GetReference(outputs[to[1]..]);
        ref var output2 = ref MemoryMarshal.GetReference(outputs[to[2]..]);
        ref var output3 = ref MemoryMarshal.GetReference(outputs[to[3]..]);
        var (left0, right0) = (TLanes.Load(ref output0), TLanes.Load(ref Unsafe.Add(ref output0, TLanes.Count)));
        var (left1, right1) = (TLanes.Load(ref output1), TLanes.Load(ref Unsafe.Add(ref output1, TLanes.Count)));
        var (left2, right2) = (TLanes.Load(ref output2), TLanes.Load(ref Unsafe.Add(ref output2, TLanes.Count)));
        var (left3, right3) = (TLanes.Load(ref output3), TLanes.Load(ref Unsafe.Add(ref output3, TLanes.Count)));
        for (var i = 0; i < depth; i++)
        {
            var left = TLanes.Load(ref column);
            var right = TLanes.Load(ref Unsafe.Add(ref column, TLanes.Count));
            var factor = TLanes.Spread(Unsafe.Add(ref input0, i));
            left0 = TLanes.MultiplyAdd(factor, left, left0);
            right0 = TLanes.MultiplyAdd(factor, right, right0);
            factor = TLanes.Spread(Unsafe.Add(ref input1, i));
            left1 = TLanes.MultiplyAdd(factor, left, left1);
            right1 = TLanes.MultiplyAdd(factor, right, right1);
            factor = TLanes.Spread(Unsafe.Add(ref input2, i));
            left2 = TLanes.MultiplyAdd(factor, left, left2);
            right2 = TLanes.MultiplyAdd(factor, right, right2);
            factor = TLanes.Spread(Unsafe.Add(ref input3, i));
            left3 = TLanes.MultiplyAdd(factor, left, left3);
            right3 = TLanes.MultiplyAdd(factor, right, right3);
            column = ref Unsafe.Add(ref column, width);
        }

        TLanes.Store(left0, ref output0);
        TLanes.Store(right0, ref Unsafe.Add(ref output0, TLanes.Count));
        TLanes.Store(left1, ref output1);
        TLanes.Store(right1, ref Unsafe.Add(ref output1, TLanes.Count));
        TLanes.Store(left2, ref output2);
        TLanes.Store(right2, ref Unsafe.Add(ref output2, TLanes.Count));
        TLanes.Store(left3, ref output3);
        TLanes.Store(right3, ref Unsafe.Add(ref output3, TLanes.Count));
    }

    /// <summary>The last eight numbers of each of the four rows.</summary>
    private static void AddOne(
        ReadOnlySpan<float> inputs, ReadOnlySpan<int> from, int depth, ref float column, Span<float> outputs, ReadOnlySpan<int> to, int width)
    {
        ref var input0 = ref MemoryMarshal.GetReference(inputs[from[0]..]);
        ref var input1 = ref MemoryMarshal.GetReference(inputs[from[1]..]);
        ref var input2 = ref MemoryMarshal.GetReference(inputs[from[2]..]);
        ref var input3 = ref MemoryMarshal.GetReference(inputs[from[3]..]);
        var sum0 = Vector256.Create<float>(outputs.Slice(to[0], 8));
        var sum1 = Vector256.Create<float>(outputs.Slice(to[1], 8));
        var sum2 = Vector256.Create<float>(outputs.Slice(to[2], 8));
        var sum3 = Vector256.Create<float>(outputs.Slice(to[3], 8));
        for (var i = 0; i < depth; i++)
        {
            var weights = Vector256.LoadUnsafe(ref column);
            sum0 = Vector256.FusedMultiplyAdd(Vector256.Create(Unsafe.Add(ref input0, i)), weights, sum0);
            sum1 = Vector256.FusedMultiplyAdd(Vector256.Create(Unsafe.Add(ref input1, i)), weights, sum1);
            sum2 = Vector256.FusedMultiplyAdd(Vector256.Create(Unsafe.Add(ref input2, i)), weights, sum2);
            sum3 = Vector256.FusedMultiplyAdd(Vector256.Create(Unsafe.Add(ref input3, i)), weights, sum3);
            column = ref Unsafe.Add(ref column, width);
        }

        sum0.CopyTo(outputs[to[0]..]);
        sum1.CopyTo(outputs[to[1]..]);
        sum2.CopyTo(outputs[to[2]..]);
        sum3.CopyTo(outputs[to[3]..]);
    }

    private readonly struct Lanes256 : ILanes<Vector256<float>>
    {
        public static int Count => Vector256<float>.Count;

        public static Vector256<float> Load(ref float source) => Vector256.LoadUnsafe(ref source);

        public static Vector256<float> Spread(float number) => Vector256.Create(number);

        public static Vector256<float> MultiplyAdd(Vector256<float> left, Vector256<float> right, Vector256<float> sum) => Vector256.FusedMultiplyAdd(left, right, sum);

        public static void Store(Vector256<float> vector, ref float target) => vector.StoreUnsafe(ref target);
    }

    private readonly struct Lanes512 : ILanes<Vector512<float>>
    {
        public static int Count => Vector512<float>.Count;

        public static Vector512<float> Load(ref float source) => Vector512.LoadUnsafe(ref source);

        public static Vector512<float> Spread(float number) => Vector512.Create(number);

        public static Vector512<float> MultiplyAdd(Vector512<float> left, Vector512<float> right, Vector512<float> sum) => Vector512.FusedMultiplyAdd(left, right, sum);

        public static void Store(Vector512<float> vector, ref float target) => vector.StoreUnsafe(ref target);
    }
}
