using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Folkmoot.Platform.Database;

/// <summary>Stores a moment as whole milliseconds since 1970 in UTC: the same value, order and precision on every database.</summary>
internal sealed class InstantConverter() : ValueConverter<DateTimeOffset, long>(
    moment => moment.ToUnixTimeMilliseconds(),
    milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
