using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GeoTagger.Recognition;

/// <summary>The weights of one head: a linear-chain CRF whose feature weights are 8-bit numbers of one scale.</summary>
internal sealed class CrfModel
{
    private readonly ModelFile _file;
    private readonly TrainingBasis _basis;
    private readonly float _scale;
    private readonly (float Slope, float Intercept)[] _calibration;

    private CrfModel(ModelFile file, WordVectors vectors, ContextNetwork? shared)
    {
        _file = file;
        var header = ReadHeader(file);
        Labels = new LabelSet((int)header[0]);
        _scale = header[1];
        Groups = (FeatureGroups)(int)header[2];
        _calibration = new (float, float)[Labels.TypeCount];
        for (var type = 0; type < Labels.TypeCount; type++)
        {
            _calibration[type] = (header[3 + (2 * type)], header[4 + (2 * type)]);
        }

        Transitions = ReadTransitions(file, Labels);
        (Potentials, Transposed) = Exponentials(Transitions, Labels.Stride);
        CheckRows(file, Labels);
        PlainWords = PlainWords.Read(file.Section(5).IsEmpty ? [] : file.Table<ulong>(5));
        var basis = file.Numbers<TrainingBasis>(6);
        file.Require(basis.Length == 1, "it does not say what it was trained with");
        _basis = basis[0];
        Network = Groups.HasFlag(FeatureGroups.Network) ? ReadNetwork(file, Labels, vectors, shared) : null;
    }

    public LabelSet Labels { get; }

    /// <summary>The features it was trained with.</summary>
    public FeatureGroups Groups { get; }

    /// <summary>The network whose scores are added to those of the features; null without one.</summary>
    public ContextNetwork? Network { get; }

    /// <summary>The words that neither head looks at; a toponym model has none of its own.</summary>
    public PlainWords PlainWords { get; }

    public float[] Transitions { get; }

    /// <summary>The exponentials of the transition scores, and the same with from and to exchanged.</summary>
    public float[] Potentials { get; }

    public float[] Transposed { get; }

    public ulong Checksum => _file.Checksum;

    /// <summary>Reads a model and checks it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="kind">What it must hold.</param>
    /// <param name="vectors">The vectors that its network reads.</param>
    /// <param name="shared">The network whose layers it uses; null when it has its own.</param>
    /// <exception cref="TaggerModelException">The file cannot be used.</exception>
    public static CrfModel Open(string path, string kind, WordVectors vectors, ContextNetwork? shared = null) =>
        Read(ModelFile.Open(path, kind), vectors, shared);

    /// <summary>Takes a model from a file that was opened.</summary>
    /// <param name="file">The file.</param>
    /// <param name="vectors">The vectors that its network reads.</param>
    /// <param name="shared">The network whose layers it uses; null when it has its own.</param>
    /// <exception cref="TaggerModelException">The file cannot be used.</exception>
    public static CrfModel Read(ModelFile file, WordVectors vectors, ContextNetwork? shared = null) => new(file, vectors, shared);

    /// <summary>Refuses a model whose labels are not of so many types.</summary>
    /// <exception cref="TaggerModelException">They are not.</exception>
    public void RequireTypes(int count) => _file.Require(Labels.TypeCount == count, $"it has {Labels.TypeCount} types of names, not {count}");

    /// <summary>Refuses a model that was trained with something else than what it is to be used with.</summary>
    /// <exception cref="TaggerModelException">It was.</exception>
    public void RequireTrainedWith(TrainingBasis basis)
    {
        _file.RequireTrainedWith(_basis.Features, basis.Features, "features than those of this program");
        _file.RequireTrainedWith(_basis.Clusters, basis.Clusters, $"word clusters than those of {SequenceTagger.ClusterFile}");
        _file.RequireTrainedWith(_basis.Vectors, basis.Vectors, $"word vectors than those of {SequenceTagger.VectorFile}");
        _file.RequireTrainedWith(_basis.Entities, basis.Entities, $"entities than those of {SequenceTagger.EntityFile}");
    }

    /// <summary>Writes a model; features and rows of weights (<see cref="LabelSet.Stride"/> each) in the same order.</summary>
    public static void Write(string path, string kind, CrfParameters parameters)
    {
        var labels = parameters.Labels;
        var highest = 1e-6f;
        foreach (var weight in parameters.Weights)
        {
            highest = Math.Max(highest, Math.Abs(weight));
        }

        // A few huge weights would leave little of the scale to the others; they are cut.
        var scale = Math.Min(highest, parameters.LargestWeight) / sbyte.MaxValue;
        var weights = new sbyte[parameters.Weights.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = (sbyte)Math.Clamp(MathF.Round(parameters.Weights[i] / scale), -sbyte.MaxValue, sbyte.MaxValue);
        }

        var header = new float[3 + (2 * labels.TypeCount)];
        header[0] = labels.TypeCount;
        header[1] = scale;
        header[2] = (int)parameters.Groups;
        for (var type = 0; type < labels.TypeCount; type++)
        {
            (header[3 + (2 * type)], header[4 + (2 * type)]) = parameters.Calibration[type];
        }

        ModelFile.Write(
            path,
            kind,
            MemoryMarshal.AsBytes<float>(header).ToArray(),
            MemoryMarshal.AsBytes<float>(parameters.Transitions).ToArray(),
            MemoryMarshal.AsBytes<uint>(FeatureIndex.Build(parameters.Features)).ToArray(),
            MemoryMarshal.AsBytes<sbyte>(weights).ToArray(),
            MemoryMarshal.AsBytes<float>(parameters.Network).ToArray(),
            MemoryMarshal.AsBytes(parameters.PlainWords.Table).ToArray(),
            MemoryMarshal.AsBytes([parameters.Basis]).ToArray());
    }

    /// <summary>The probability after calibration (Platt 1999).</summary>
    public double Calibrate(int type, double probability)
    {
        var clamped = Math.Clamp(probability, 1e-6, 1 - 1e-6);
        var (slope, intercept) = _calibration[type];
        return 1 / (1 + Math.Exp(-((slope * Math.Log(clamped / (1 - clamped))) + intercept)));
    }

    /// <summary>Adds the weights of features to the scores of a token, in units of the model's scale.</summary>
    /// <remarks>
    /// Index and weights are larger than the caches. All slots are asked for before the first is read, then all rows, so that the
    /// waits for memory overlap.
    /// </remarks>
    public void Accumulate(ReadOnlySpan<uint> features, Span<short> sums)
    {
        var index = new FeatureIndex(MemoryMarshal.Cast<byte, uint>(_file.Section(2)));
        ref var weights = ref MemoryMarshal.GetReference(_file.Section(3));
        var stride = Labels.Stride;
        Span<int> rows = stackalloc int[features.Length];
        foreach (var feature in features)
        {
            index.Prefetch(feature);
        }

        var count = 0;
        foreach (var feature in features)
        {
            var row = index.Find(feature);
            if (row >= 0)
            {
                var start = row * stride;
                Prefetch(ref Unsafe.Add(ref weights, start));
                rows[count++] = start;
            }
        }

        ref var target = ref MemoryMarshal.GetReference(sums);
        foreach (var start in rows[..count])
        {
            ref var row = ref Unsafe.Add(ref weights, start);
            for (var block = 0; block < stride; block += 8)
            {
                // Eight at a time as one 64-bit load: the stride is a multiple of 8, not of 16.
                var eight = Vector128.WidenLower(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<long>(ref Unsafe.Add(ref row, block))).AsSByte());
                ref var sum = ref Unsafe.Add(ref target, block);
                (Vector128.LoadUnsafe(ref sum) + eight).StoreUnsafe(ref sum);
            }
        }
    }

    /// <summary>Asks for a row of weights, which may lie in two lines of the cache.</summary>
    private static unsafe void Prefetch(ref byte row)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref row));
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref row, 32)));
        }
    }

    /// <summary>Turns sums into emission scores and adds them to those of the network.</summary>
    public void Scale(ReadOnlySpan<short> sums, ReadOnlySpan<float> network, Span<float> emissions)
    {
        ref var sum = ref MemoryMarshal.GetReference(sums);
        ref var score = ref MemoryMarshal.GetReference(network);
        ref var emission = ref MemoryMarshal.GetReference(emissions);
        for (nuint label = 0; label < (nuint)sums.Length; label += 8)
        {
            var wide = Vector256.ConvertToSingle(Vector256.WidenLower(Vector128.LoadUnsafe(ref sum, label).ToVector256Unsafe()));
            ((wide * _scale) + Vector256.LoadUnsafe(ref score, label)).StoreUnsafe(ref emission, label);
        }
    }

    private static ReadOnlySpan<float> ReadHeader(ModelFile file)
    {
        var header = file.Numbers<float>(0);
        file.Require(header.Length > 3 && AreFinite(header), "its header is cut short or holds no numbers");
        file.Require(float.IsInteger(header[0]) && header[0] is >= 1 and <= LabelSet.MostTypes, $"it has {header[0]:R} types of names");
        file.Require(float.IsInteger(header[2]) && header[2] is >= 0 and <= (int)FeatureGroups.All, $"it wants the feature groups {header[2]:R}");
        file.Require(header.Length == 3 + (2 * (int)header[0]), "it does not calibrate each of its types");
        return header;
    }

    private static float[] ReadTransitions(ModelFile file, LabelSet labels)
    {
        var transitions = file.Numbers<float>(1).ToArray();
        file.Require(transitions.Length == labels.Stride * labels.Stride, $"it has {transitions.Length} transitions, not {labels.Stride * labels.Stride}");
        var isSound = true;
        for (var i = 0; i < transitions.Length; i++)
        {
            var (from, to) = (i / labels.Stride, i % labels.Stride);
            var mayFollow = from < labels.Count && to < labels.Count && LabelSet.CanFollow(from, to);
            isSound &= mayFollow ? float.IsFinite(transitions[i]) : float.IsNegativeInfinity(transitions[i]);
        }

        file.Require(isSound, "its transitions are not those that its labels allow");
        return transitions;
    }

    /// <summary>The rows of weights are read without a look at where they end: here it is seen that none lies beyond.</summary>
    private static void CheckRows(ModelFile file, LabelSet labels)
    {
        var weights = file.Section(3).Length;
        var highest = new FeatureIndex(file.Table<uint>(2)).HighestRow();
        file.Require(weights % labels.Stride == 0 && highest < weights / labels.Stride, $"its features have {highest + 1} rows, its {weights} weights are not so many");
    }

    private static ContextNetwork ReadNetwork(ModelFile file, LabelSet labels, WordVectors vectors, ContextNetwork? shared)
    {
        var weights = file.Numbers<float>(4);
        var count = ContextNetwork.WeightCount(labels) - (shared is null ? 0 : ContextNetwork.OutputStart);
        file.Require(weights.Length == count && AreFinite(weights), $"its network is not {count} numbers");
        return shared?.WithOutput(labels, weights) ?? new ContextNetwork(labels, vectors, weights.ToArray());
    }

    private static bool AreFinite(ReadOnlySpan<float> numbers)
    {
        foreach (var number in numbers)
        {
            if (!float.IsFinite(number))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The exponentials of transition scores, as they are and transposed.</summary>
    public static (float[] Potentials, float[] Transposed) Exponentials(float[] transitions, int stride)
    {
        var potentials = new float[transitions.Length];
        var transposed = new float[transitions.Length];
        for (var from = 0; from < stride; from++)
        {
            for (var to = 0; to < stride; to++)
            {
                potentials[(from * stride) + to] = MathF.Exp(transitions[(from * stride) + to]);
                transposed[(to * stride) + from] = potentials[(from * stride) + to];
            }
        }

        return (potentials, transposed);
    }
}
