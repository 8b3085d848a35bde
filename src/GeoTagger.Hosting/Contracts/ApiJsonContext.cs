using System.Text.Json;
using System.Text.Json.Serialization;

namespace GeoTagger.Hosting.Contracts;

/// <summary>What the compiler generates for the types of the contract; <see cref="ApiJson"/> holds how they are read and written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(GeotagRequest))]
[JsonSerializable(typeof(GeotagReply))]
[JsonSerializable(typeof(GeoJsonReply))]
[JsonSerializable(typeof(BatchRequest))]
[JsonSerializable(typeof(BatchReply))]
[JsonSerializable(typeof(PlaceDetailReply))]
[JsonSerializable(typeof(PlaceMatchesReply))]
[JsonSerializable(typeof(NearbyPlacesReply))]
[JsonSerializable(typeof(InfoReply))]
[JsonSerializable(typeof(ReloadReply))]
[JsonSerializable(typeof(HealthReply))]
[JsonSerializable(typeof(ExplorerReply))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(IReadOnlyList<ProblemDescription>))]
internal sealed partial class ApiJsonContext : JsonSerializerContext;
