namespace GeoTagger.Recognition;

/// <summary>
/// Writes the features of a token: the word and its parts, the words around it, their clusters, the gazetteer's cues and how the rest
/// of the text uses the word. The same code serves training and tagging; it allocates nothing.
/// </summary>
internal static class FeatureExtractor
{
    /// <summary>
    /// Stands for all features of heads and network: models that were trained with another one are refused. A test takes it of a text; who changes
    /// features changes it, and trains the models again.
    /// </summary>
    public const ulong Fingerprint = 0xC3C7519444F2E0B1;

    /// <summary>A token never has more features.</summary>
    public const int MaxFeatures = 256;

    private const int Window = 2;
    private const ulong Boundary = 0xB0D1UL;

    /// <summary>The features that the text alone gives.</summary>
    /// <returns>How many were written.</returns>
    public static int Extract(TextView view, int token, FeatureGroups groups, Span<uint> target)
    {
        var writer = new FeatureWriter(target);
        ref readonly var traits = ref view.Traits[token];
        var caseMode = (ulong)traits.Case;
        writer.Add(1, caseMode, (ulong)(token == traits.SentenceFirst ? 1 : 0));
        AddWord(ref writer, view, token);
        AddNeighbours(ref writer, view, token);
        AddShapes(ref writer, view, token);
        AddRun(ref writer, view, token);
        if ((groups & FeatureGroups.Clusters) != 0)
        {
            AddClusters(ref writer, view, token);
        }

        if ((groups & FeatureGroups.Gazetteer) != 0)
        {
            AddGazetteer(ref writer, view, token);
        }

        if ((groups & FeatureGroups.Evidence) != 0)
        {
            AddEvidence(ref writer, view, token);
        }

        return writer.Count;
    }

    /// <summary>The features that a first reading of the text adds.</summary>
    /// <returns>How many were written.</returns>
    public static int ExtractMemory(TextView view, LabelMemory memory, int token, Span<uint> target)
    {
        var writer = new FeatureWriter(target);
        var (majority, confidence, longer) = memory.ElsewhereOf(view.Traits, token);
        if (majority >= 0)
        {
            writer.Add(201, (ulong)majority);
            writer.Add(202, (ulong)majority, (ulong)confidence);
            writer.Add(203, (ulong)majority, view.Traits[token].Shape, (ulong)view.Traits[token].Case);
        }

        if (longer >= 0)
        {
            writer.Add(204, (ulong)longer, (ulong)(majority + 1));
        }

        for (var offset = -1; offset <= 1; offset += 2)
        {
            var neighbour = view.Neighbour(token, offset);
            if (neighbour >= 0 && view.Traits[neighbour].IsCapitalized)
            {
                var elsewhere = memory.ElsewhereOf(view.Traits, neighbour);
                if (elsewhere.Majority >= 0)
                {
                    writer.Add(206 + offset, (ulong)elsewhere.Majority, (ulong)(majority + 1));
                }
            }
        }

        return writer.Count;
    }

    /// <summary>The features that the labels of another head add: where its spans lie.</summary>
    /// <returns>How many were written.</returns>
    public static int ExtractStacked(TextView view, ReadOnlySpan<byte> labels, int token, Span<uint> target)
    {
        var writer = new FeatureWriter(target);
        var before = view.Neighbour(token, -1);
        var after = view.Neighbour(token, 1);
        ulong label = labels[token];
        var labelBefore = before < 0 ? Boundary : labels[before];
        var labelAfter = after < 0 ? Boundary : labels[after];
        ref readonly var traits = ref view.Traits[token];
        var cue = view.Cues[token];
        writer.Add(221, label);
        writer.Add(222, labelBefore, label);
        writer.Add(223, label, labelAfter);
        writer.Add(224, label, traits.Shape);
        writer.Add(225, label, (ulong)cue.Group, (ulong)cue.Part);
        writer.Add(226, label, cue.Matches, (ulong)cue.Part);
        writer.Add(227, label, traits.Lower);
        writer.Add(228, label, (ulong)cue.Senses, cue.Prominence);
        writer.Add(229, label, WordClusters.At(traits.Clusters, 1));
        writer.Add(230, label, (ulong)traits.Class);
        return writer.Count;
    }

    private static void AddWord(ref FeatureWriter writer, TextView view, int token)
    {
        ref readonly var traits = ref view.Traits[token];
        writer.Add(2, traits.Lower);
        if (traits.Case == SentenceCase.Mixed)
        {
            writer.Add(3, traits.Exact);
        }

        var capital = (ulong)(traits.IsCapitalized ? 1 : 0) + (2 * (ulong)traits.Case);
        writer.Add(4, traits.Lower, capital);
        writer.Add(5, traits.Suffix1, capital);
        if (traits.Suffix2 != 0)
        {
            writer.Add(6, traits.Suffix2, capital);
            writer.Add(7, traits.Prefix2, capital);
        }

        if (traits.Suffix3 != 0)
        {
            writer.Add(8, traits.Suffix3, capital);
            writer.Add(9, traits.Prefix3, capital);
        }

        if (traits.Suffix4 != 0)
        {
            writer.Add(10, traits.Suffix4, capital);
            writer.Add(11, traits.Prefix4, capital);
        }

        writer.Add(12, (ulong)traits.Kind);
        if (traits.Class != WordClass.None)
        {
            writer.Add(13, (ulong)traits.Class, capital);
        }

        writer.Add(14, (traits.IsQuoted ? 1UL : 0) + (traits.IsParenthesized ? 2UL : 0) + (traits.IsDateline ? 4UL : 0), capital);
    }

    private static void AddNeighbours(ref FeatureWriter writer, TextView view, int token)
    {
        ref readonly var traits = ref view.Traits[token];
        for (var offset = -Window; offset <= Window; offset++)
        {
            if (offset == 0)
            {
                continue;
            }

            var slot = 20 + (8 * (offset + Window));
            var neighbour = view.Neighbour(token, offset);
            if (neighbour < 0)
            {
                writer.Add(slot, Boundary);
                continue;
            }

            ref readonly var other = ref view.Traits[neighbour];
            writer.Add(slot, other.Lower);
            writer.Add(slot + 1, other.Shape, (ulong)other.Case);
            if (other.Class != WordClass.None)
            {
                writer.Add(slot + 2, (ulong)other.Class, traits.Shape);
            }

            if (offset is -1 or 1)
            {
                writer.Add(slot + 3, other.Lower, traits.Lower);
                writer.Add(slot + 4, other.Lower, traits.Shape);
                writer.Add(slot + 5, other.Suffix3);
            }
        }

        var before = view.Neighbour(token, -1);
        var after = view.Neighbour(token, 1);
        writer.Add(70, view.LowerAt(before), view.LowerAt(after));
        writer.Add(71, view.LowerAt(view.Neighbour(token, -2)), view.LowerAt(before), traits.Shape);
        writer.Add(72, view.LowerAt(after), view.LowerAt(view.Neighbour(token, 2)), traits.Shape);
        writer.Add(73, view.ClassAt(before), view.ClassAt(after), traits.Shape);
    }

    private static void AddShapes(ref FeatureWriter writer, TextView view, int token)
    {
        ref readonly var traits = ref view.Traits[token];
        var caseMode = (ulong)traits.Case;
        var before = view.Neighbour(token, -1);
        var after = view.Neighbour(token, 1);
        var position = (ulong)(token == traits.SentenceFirst ? 1 : 0);
        writer.Add(80, traits.Shape, caseMode, position);
        writer.Add(81, view.ShapeAt(before), traits.Shape, caseMode);
        writer.Add(82, traits.Shape, view.ShapeAt(after), caseMode);
        writer.Add(83, (view.ShapeAt(before) << 32) | traits.Shape, view.ShapeAt(after), caseMode);
    }

    /// <summary>The capitalized run is most often the name: its first and last word, its neighbours, its length.</summary>
    private static void AddRun(ref FeatureWriter writer, TextView view, int token)
    {
        ref readonly var traits = ref view.Traits[token];
        if (traits.RunFirst < 0)
        {
            return;
        }

        ref readonly var first = ref view.Traits[traits.RunFirst];
        ref readonly var last = ref view.Traits[traits.RunLast];
        var before = view.Neighbour(traits.RunFirst, -1);
        var after = view.Neighbour(traits.RunLast, 1);
        var place = (ulong)Math.Min(3, token - traits.RunFirst) + (4 * (ulong)Math.Min(3, traits.RunLast - token));
        writer.Add(90, place, (ulong)traits.Case);
        writer.Add(91, last.Lower, place >> 2);
        writer.Add(92, first.Lower, place & 3);
        writer.Add(93, view.LowerAt(before), place);
        writer.Add(94, view.LowerAt(after), place);
        writer.Add(95, WordClusters.At(last.Clusters, 1), place);
        writer.Add(96, WordClusters.At(first.Clusters, 1), place);
        writer.Add(97, (ulong)last.Class, place);
        writer.Add(98, view.ClassAt(before), view.ClassAt(after), place);
        writer.Add(99, WordClusters.At(view.ClustersAt(before), 2), place);
        writer.Add(100, WordClusters.At(view.ClustersAt(after), 2), place);
        writer.Add(101, WordClusters.At(first.Clusters, 1), WordClusters.At(last.Clusters, 1), place);
    }

    private static void AddClusters(ref FeatureWriter writer, TextView view, int token)
    {
        ref readonly var traits = ref view.Traits[token];
        var capital = (ulong)(traits.IsCapitalized ? 1 : 0) + (2 * (ulong)traits.Case);
        for (var level = 0; level < WordClusters.Bits.Length; level++)
        {
            writer.Add(110 + level, WordClusters.At(traits.Clusters, level), capital);
        }

        for (var offset = -Window; offset <= Window; offset++)
        {
            var neighbour = view.Neighbour(token, offset);
            if (offset == 0 || neighbour < 0)
            {
                continue;
            }

            var clusters = view.Traits[neighbour].Clusters;
            var slot = 116 + (4 * (offset + Window));
            for (var level = 0; level < 3; level++)
            {
                writer.Add(slot + level, WordClusters.At(clusters, level));
            }
        }

        var before = view.ClustersAt(view.Neighbour(token, -1));
        var after = view.ClustersAt(view.Neighbour(token, 1));
        writer.Add(140, WordClusters.At(before, 1), WordClusters.At(traits.Clusters, 1));
        writer.Add(141, WordClusters.At(traits.Clusters, 1), WordClusters.At(after, 1));
        writer.Add(142, WordClusters.At(before, 1), WordClusters.At(traits.Clusters, 0), WordClusters.At(after, 1));
        writer.Add(143, WordClusters.At(before, 2), traits.Shape);
        writer.Add(144, WordClusters.At(after, 2), traits.Shape);
        writer.Add(145, WordClusters.At(before, 2), WordClusters.At(after, 2), capital);
    }

    private static void AddGazetteer(ref FeatureWriter writer, TextView view, int token)
    {
        ref readonly var traits = ref view.Traits[token];
        var cue = view.Cues[token];
        var capital = (ulong)(traits.IsCapitalized ? 1 : 0) + (2 * (ulong)traits.Case);
        if (cue.TokenCount > 0)
        {
            var part = (ulong)cue.Part;
            var wholeRun = traits.RunFirst == cue.FirstToken && traits.RunLast == cue.FirstToken + cue.TokenCount - 1 ? 1UL : 0;
            writer.Add(150, part, capital);
            writer.Add(151, part, (ulong)cue.Group, capital);
            writer.Add(152, part, cue.Prominence, capital);
            writer.Add(153, part, cue.Matches, capital);
            writer.Add(154, part, (ulong)cue.Senses, capital);
            writer.Add(155, part, ((ulong)cue.Group << 8) | cue.Prominence, wholeRun);
            writer.Add(156, ((ulong)cue.Senses << 8) | cue.Prominence, wholeRun, capital);
            writer.Add(157, (ulong)cue.Group, view.LowerAt(view.Neighbour(cue.FirstToken, -1)), part);
            writer.Add(158, (ulong)cue.Group, view.LowerAt(view.Neighbour(cue.FirstToken + cue.TokenCount - 1, 1)), part);
            writer.Add(159, cue.Groups, part, wholeRun);
            writer.Add(160, cue.Matches, (ulong)cue.Senses, part);
            writer.Add(161, (ulong)cue.Group, WordClusters.At(traits.Clusters, 1), wholeRun);
            writer.Add(162, (ulong)Math.Min(4, cue.TokenCount), part, capital);
        }

        for (var offset = -Window; offset <= Window; offset++)
        {
            var neighbour = view.Neighbour(token, offset);
            if (offset != 0 && neighbour >= 0 && view.Cues[neighbour] is { TokenCount: > 0 } other)
            {
                writer.Add(170 + offset, (ulong)other.Group | ((ulong)other.Part << 8), view.Traits[neighbour].IsCapitalized ? 1UL : 0, (ulong)cue.Group | ((ulong)cue.Part << 8));
            }
        }
    }

    private static void AddEvidence(ref FeatureWriter writer, TextView view, int token)
    {
        ref readonly var traits = ref view.Traits[token];
        if (!traits.IsCapitalized && traits.Case != SentenceCase.Lower)
        {
            return;
        }

        var bits = view.Evidence.ElsewhereOf(traits.Lower, token);
        for (var cue = 0; cue < NameEvidence.CueCount; cue++)
        {
            if ((bits & (1 << cue)) != 0)
            {
                writer.Add(180, (ulong)cue, (ulong)traits.Case);
                writer.Add(181, (ulong)cue, (ulong)(token == traits.SentenceFirst ? 1 : 0), (ulong)(traits.RunFirst == traits.RunLast ? 1 : 0));
            }
        }

        writer.Add(182, (ulong)bits);
    }
}
