using System.Globalization;
using Microsoft.Extensions.Options;

namespace GeoTagger.Hosting;

/// <summary>Refuses settings out of range with a sentence for each that names the setting and its range.</summary>
internal sealed class ServiceOptionsValidator : IValidateOptions<ServiceOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ServiceOptions options)
    {
        List<string> failures = [.. Setting.All.Where(setting => !(setting.Value(options) >= setting.Min && setting.Value(options) <= setting.Max))
            .Select(setting => string.Create(CultureInfo.InvariantCulture,
                $"The setting {ServiceOptions.Section}:{setting.Key} is {setting.Value(options)}; it must lie between {setting.Min:#,0.#} and {setting.Max:#,0.#}."))];

        if (options.ModelsFolder is { } folder && !Directory.Exists(folder))
        {
            failures.Add($"The setting {ServiceOptions.Section}:ModelsFolder is {folder}; it must be a folder that exists.");
        }

        if (!options.Tiles.IsUsable)
        {
            failures.Add($"The setting {ServiceOptions.Section}:Tiles:Url is {options.Tiles.Url}; it must be an http or https address with {{z}}, {{x}} and {{y}}.");
        }

        if (!options.Telemetry.IsUsable)
        {
            failures.Add($"The setting {ServiceOptions.Section}:Telemetry:OtlpEndpoint is {options.Telemetry.OtlpEndpoint}; it must be an http or https address.");
        }

        failures.AddRange(options.Authentication.Failures());
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
