using GeoTagger.Hosting.Contracts;
using GeoTagger.Hosting.Tagging;

namespace GeoTagger.Hosting.Tests.Tagging;

public sealed class RequestValidatorTests : IDisposable
{
    private readonly GeoTaggingPipeline _pipeline = EarlyPipeline.Load(null);

    [Fact]
    public void A_list_of_countries_that_is_too_long_is_one_error_and_none_of_its_codes_is_looked_at() =>
        Assert.Equal(["hints.countries"], Errors(new GeotagHints { Countries = [.. Enumerable.Repeat("XX", 251)] }));

    [Fact]
    public void All_countries_in_either_case_are_taken_and_given_to_the_pipeline_once()
    {
        var codes = _pipeline.Gazetteer.CountryCodes.Where(code => code.Length == 2).ToList();
        var request = new GeotagRequest { Text = "Mosul", Hints = new GeotagHints { Countries = [.. codes.Take(100), .. codes.Take(100).Select(code => code.ToLowerInvariant())] } };

        Assert.Null(RequestValidator.Validate(request, new LimitOptions(), _pipeline.Gazetteer));
        Assert.Equal(codes.Take(100).Order(), RequestValidator.ToOptions(request).Hints.Countries.Order());
    }

    [Fact]
    public void There_are_no_more_countries_than_may_be_hinted() =>
        Assert.InRange(_pipeline.Gazetteer.CountryCodes.Count(code => code.Length == 2), 200, new LimitOptions().Countries);

    [Fact]
    public void A_problem_names_a_few_dozen_errors_whatever_the_request_holds() =>
        Assert.Equal(32, Errors(new GeotagHints { Countries = [.. Enumerable.Repeat("XX", 250)] }).Count);

    [Fact]
    public void Every_string_and_list_is_bounded()
    {
        var long1000 = new string('a', 1_000);
        var request = new GeotagRequest
        {
            Text = "Mosul",
            Id = long1000,
            Language = "en-" + string.Join('-', Enumerable.Repeat("a", 1_000)),
            Categories = [.. Enumerable.Repeat(EntityCategory.Person, 1_000)],
            Alternatives = 11,
            Hints = new GeotagHints { Outlet = long1000 },
        };

        Assert.Equal(["alternatives", "categories", "hints.outlet", "id", "language"], RequestValidator.Validate(request, new LimitOptions(), _pipeline.Gazetteer)!.Errors!.Keys);
    }

    public void Dispose() => _pipeline.Dispose();

    private ICollection<string> Errors(GeotagHints hints) =>
        [.. RequestValidator.Validate(new GeotagRequest { Text = "Mosul", Hints = hints }, new LimitOptions(), _pipeline.Gazetteer)!.Errors!.Keys];
}
