using System.IO.Hashing;
using System.Text;

namespace GeoTagger.Learning.Corpora;

/// <summary>Decides by its id alone what a document is used for, so that every command and every machine agrees.</summary>
public static class DocumentSplit
{
    /// <summary>The tenth of a corpus that a document belongs to, 0 to 9.</summary>
    public static int Tenth(string id) => (int)(XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(id)) % 10);

    /// <summary>Whether a document is kept out of training and tuning, for measuring only.</summary>
    public static bool IsHeldOut(string id) => Tenth(id) == 0;

    /// <summary>Whether a document is kept out of training while a choice is made or a confidence calibrated.</summary>
    public static bool IsForTuning(string id) => Tenth(id) == 1;
}
