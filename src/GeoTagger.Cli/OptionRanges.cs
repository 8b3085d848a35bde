using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace GeoTagger.Cli;

/// <summary>Options that take the numbers of a range, written as everywhere whatever the locale.</summary>
internal static class OptionRanges
{
    /// <summary>Lets an option take only numbers of a range; anything else is told in one sentence.</summary>
    /// <param name="option">The option.</param>
    /// <param name="min">The least.</param>
    /// <param name="max">The greatest.</param>
    /// <returns>The option.</returns>
    public static Option<T> Within<T>(this Option<T> option, T min, T max)
        where T : struct, INumber<T>
    {
        option.CustomParser = result => Parse(result, result.Tokens[0].Value, option.Name, min, max) ?? default;
        return option;
    }

    /// <inheritdoc cref="Within{T}(Option{T}, T, T)"/>
    public static Option<T?> Within<T>(this Option<T?> option, T min, T max)
        where T : struct, INumber<T>
    {
        option.CustomParser = result => Parse(result, result.Tokens[0].Value, option.Name, min, max);
        return option;
    }

    /// <inheritdoc cref="Within{T}(Option{T}, T, T)"/>
    public static Option<T[]> Within<T>(this Option<T[]> option, T min, T max)
        where T : struct, INumber<T>
    {
        option.CustomParser = result => [.. result.Tokens.Select(token => Parse(result, token.Value, option.Name, min, max) ?? default)];
        return option;
    }

    private static T? Parse<T>(ArgumentResult result, string given, string name, T min, T max)
        where T : struct, INumber<T>
    {
        // No separators of thousands: who writes 0,1 means a tenth.
        if (T.TryParse(given, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max)
        {
            return value;
        }

        result.AddError(string.Create(CultureInfo.InvariantCulture, $"The option '{name}' takes a number from {min} to {max}, not '{given}'."));
        return null;
    }
}
