namespace GeoTagger.Api.Access;

/// <summary>Who calls.</summary>
/// <param name="Name">Its name; the address of a caller that need not say who it is.</param>
/// <param name="IsAdmin">Whether it may administer the service.</param>
/// <param name="RequestsPerMinute">Its own limit, null for that of everybody.</param>
/// <param name="Burst">Its own burst, null for that of everybody.</param>
internal sealed record Client(string Name, bool IsAdmin = false, int? RequestsPerMinute = null, int? Burst = null);
