using GeoTagger.Recognition;

namespace GeoTagger.Tests.Recognition;

public sealed class RowProductsTests
{
    [Theory]
    [InlineData(1, 5, 8)]
    [InlineData(3, 7, 16)]
    [InlineData(4, 64, 40)]
    [InlineData(6, 100, 64)]
    [InlineData(9, 3, 72)]
    public void Each_row_gets_its_product_to_the_last_bit_and_the_rows_left_out_stay(int count, int depth, int width)
    {
        var random = new Random(count);
        var inputs = Numbers(2 * count * depth, random);
        var matrix = Numbers(depth * width, random);
        var outputs = Numbers(2 * count * width, random);
        int[] rows = [.. Enumerable.Range(0, count).Select(i => 2 * i)];
        var expected = outputs.ToArray();
        foreach (var row in rows)
        {
            for (var i = 0; i < depth; i++)
            {
                for (var column = 0; column < width; column++)
                {
                    ref var sum = ref expected[(row * width) + column];
                    sum = MathF.FusedMultiplyAdd(inputs[(row * depth) + i], matrix[(i * width) + column], sum);
                }
            }
        }

        RowProducts.MultiplyAdd(rows, inputs, depth, matrix, outputs, width);

        Assert.Equal(expected, outputs);
    }

    [Fact]
    public void Without_rows_nothing_happens() => RowProducts.MultiplyAdd([], [], 4, new float[32], [], 8);

    private static float[] Numbers(int count, Random random) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
}
