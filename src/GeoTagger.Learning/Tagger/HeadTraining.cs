using GeoTagger.Recognition;

namespace GeoTagger.Learning.Tagger;

/// <summary>Trains one head on documents that have been read: chooses its features, finds their weights, keeps the best of them.</summary>
internal sealed class HeadTraining(LabelSet labels, FeatureGroups groups, NetworkSource? network, CrfTrainingOptions options, Action<string> progress)
{
    /// <summary>Chooses the features of the documents by how often they are seen at telling tokens, and indexes the documents by them.</summary>
    public FeatureTable ChooseFeatures(IReadOnlyList<TrainingDocument> documents)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var document in documents)
        {
            for (var token = 0; token < document.TokenCount; token++)
            {
                if (document.IsTelling[token] || (document.Masks[token] & 1) == 0)
                {
                    Count(document.Features[token], counts);
                }
            }
        }

        var table = FeatureTable.Select(counts, options.Cutoff, FeatureIndex.MaxRows - 50_000);
        progress($"{counts.Count:N0} features seen, {table.Features.Length:N0} kept");
        Parallel.ForEach(documents, document => document.Features = document.Features.Index(table));
        return table;
    }

    /// <summary>Adds the features of a first reading to those chosen; the rows of the others stay.</summary>
    public FeatureTable AddMemory(FeatureTable table, IReadOnlyList<TrainingDocument> documents, IReadOnlyList<TokenFeatures> memory)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var features in memory)
        {
            for (var token = 0; token < features.TokenCount; token++)
            {
                Count(features[token], counts);
            }
        }

        var known = table.Features.ToHashSet();
        var added = counts.Where(pair => pair.Value >= options.Cutoff && !known.Contains(pair.Key)).Select(pair => pair.Key).Order().Take(50_000);
        var longer = new FeatureTable([.. table.Features, .. added]);
        for (var i = 0; i < documents.Count; i++)
        {
            documents[i].Memory = memory[i].Index(longer);
        }

        return longer;
    }

    /// <summary>Finds the weights.</summary>
    /// <exception cref="ArtefactException">There are no documents.</exception>
    public CrfTrainer Train(FeatureTable table, IReadOnlyList<TrainingDocument> documents)
    {
        if (documents.Count == 0)
        {
            throw new ArtefactException("The corpora hold too few documents to train on.");
        }

        var trainer = new CrfTrainer(labels, table.Features.Length, 1 + documents.Max(document => document.Domain), network, options);
        trainer.Train(documents, progress);
        return trainer;
    }

    /// <summary>The weights to ship: the rows with the largest weights, as many as fit.</summary>
    public CrfParameters Parameters(FeatureTable table, CrfTrainer trainer, TrainingBasis basis, PlainWords plainWords, (float Slope, float Intercept)[]? calibration)
    {
        var stride = labels.Stride;
        var norms = Enumerable.Range(0, table.Features.Length)
            .Select(row => (Row: row, Norm: System.Numerics.Tensors.TensorPrimitives.Norm<float>(trainer.Weights.Slice(row * stride, stride))))
            .Where(entry => entry.Norm > 1e-2f)
            .OrderByDescending(entry => entry.Norm)
            .ThenBy(entry => entry.Row)
            .Take(options.MaxFeatures)
            .Select(entry => entry.Row)
            .Order()
            .ToArray();
        progress($"{norms.Length:N0} features shipped");
        var weights = new float[norms.Length * stride];
        for (var i = 0; i < norms.Length; i++)
        {
            trainer.Weights.Slice(norms[i] * stride, stride).CopyTo(weights.AsSpan(i * stride));
        }

        return new CrfParameters
        {
            Labels = labels,
            Groups = groups,
            Basis = basis,
            Features = [.. norms.Select(row => table.Features[row])],
            Weights = weights,
            Transitions = trainer.Transitions,
            Network = trainer.NetworkWeights,
            PlainWords = plainWords,
            Calibration = calibration ?? [.. Enumerable.Repeat((1f, 0f), labels.TypeCount)],
        };
    }

    private static void Count(ReadOnlySpan<int> features, Dictionary<uint, int> counts)
    {
        foreach (var feature in features)
        {
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, (uint)feature, out _)++;
        }
    }
}
