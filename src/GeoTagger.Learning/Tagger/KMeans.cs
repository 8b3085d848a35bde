using System.Numerics.Tensors;

namespace GeoTagger.Learning.Tagger;

/// <summary>Spherical k-means (Dhillon and Modha 2001): groups vectors of unit length by their angle.</summary>
public static class KMeans
{
    /// <summary>The cluster of each vector. The same input and seed give the same clusters on any number of cores.</summary>
    /// <param name="vectors">Vectors of unit length, one after the other.</param>
    /// <param name="dimensions">Numbers of a vector.</param>
    /// <param name="clusters">How many clusters.</param>
    /// <param name="iterations">How often vectors are assigned anew.</param>
    /// <param name="seed">Seed of the first choice of centres.</param>
    /// <param name="sample">How many of the vectors, from the first, the centres are found by; the others only join them.</param>
    public static int[] Cluster(float[] vectors, int dimensions, int clusters, int iterations, int seed, int sample)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        var random = new Random(seed);
        var centres = new float[clusters * dimensions];
        for (var cluster = 0; cluster < clusters; cluster++)
        {
            vectors.AsSpan(random.Next(sample) * dimensions, dimensions).CopyTo(centres.AsSpan(cluster * dimensions));
        }

        var assigned = new int[vectors.Length / dimensions];
        for (var iteration = 0; iteration < iterations; iteration++)
        {
            Assign(vectors, centres, dimensions, assigned.AsMemory(0, sample));
            MoveCentres(vectors, centres, dimensions, assigned.AsSpan(0, sample), random);
        }

        Assign(vectors, centres, dimensions, assigned);
        return assigned;
    }

    private static void Assign(float[] vectors, float[] centres, int dimensions, Memory<int> target) =>
        Parallel.For(0, target.Length, i =>
        {
            var assigned = target.Span;
            var vector = vectors.AsSpan(i * dimensions, dimensions);
            var best = float.NegativeInfinity;
            for (var cluster = 0; cluster < centres.Length / dimensions; cluster++)
            {
                var similarity = TensorPrimitives.Dot(vector, centres.AsSpan(cluster * dimensions, dimensions));
                if (similarity > best)
                {
                    best = similarity;
                    assigned[i] = cluster;
                }
            }
        });

    private static void MoveCentres(float[] vectors, float[] centres, int dimensions, Span<int> assigned, Random random)
    {
        Array.Clear(centres);
        for (var i = 0; i < assigned.Length; i++)
        {
            var centre = centres.AsSpan(assigned[i] * dimensions, dimensions);
            TensorPrimitives.Add(centre, vectors.AsSpan(i * dimensions, dimensions), centre);
        }

        for (var cluster = 0; cluster < centres.Length / dimensions; cluster++)
        {
            var centre = centres.AsSpan(cluster * dimensions, dimensions);
            var norm = TensorPrimitives.Norm<float>(centre);
            if (norm > 0)
            {
                TensorPrimitives.Divide(centre, norm, centre);
            }
            else
            {
                // An empty cluster starts again at some vector.
                vectors.AsSpan(random.Next(assigned.Length) * dimensions, dimensions).CopyTo(centre);
            }
        }
    }
}
