using Folkmoot.Platform;
using Folkmoot.Platform.Time;
using Folkmoot.Processes;

namespace Folkmoot.Tests.Processes;

public sealed class PhaseFormTests
{
    private const string London = "Europe/London";

    [Theory]
    [InlineData("2026-06-01", "20:00", "2026-06-01T19:00Z")]
    [InlineData("2026-12-01", "20:00", "2026-12-01T20:00Z")]
    [InlineData("2026-03-29", "01:30", "2026-03-29T01:30Z")]
    [InlineData("2026-10-25", "01:30", "2026-10-25T01:30Z")]
    public void A_time_is_that_of_the_place_s_clocks(string day, string time, string moment)
    {
        // On 29 March the clocks skip from one to two; on 25 October the hour after one comes twice, and the later one is meant.
        var edit = Form(day, time).Read(Phase(), London);

        Assert.Equal(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture), edit.ClosesAt);
    }

    [Fact]
    public void What_was_not_changed_stays_to_the_second_also_in_the_hour_that_comes_twice()
    {
        var phase = Phase(new DateTimeOffset(2026, 10, 25, 0, 30, 17, TimeSpan.Zero));

        var edit = PhaseForm.Of(phase, London).Read(phase, London);

        Assert.Equal(phase.ClosesAt, edit.ClosesAt);
        Assert.Equal("2026-10-25T01:30", PlaceClock.Field(phase.ClosesAt, London));
    }

    [Theory]
    [InlineData("", "20:00", "ClosesAt")]
    [InlineData("2026-02-30", "20:00", "ClosesAt")]
    [InlineData("1 June 2026", "20:00", "ClosesAt")]
    [InlineData("2026-06-01", "", "ClosesTime")]
    [InlineData("2026-06-01", "24:00", "ClosesTime")]
    public void What_is_no_date_or_time_is_refused_at_its_field_with_an_example(string day, string time, string field)
    {
        var refused = Assert.Throws<RefusedException>(() => Form(day, time).Read(Phase(), London));

        Assert.Equal(field, refused.Field);
        Assert.Contains(field == "ClosesAt" ? "2026-06-08" : "20:00", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-03T09:00Z", "2026-03-03T20:00Z", "3 March 2026")]
    [InlineData("2026-03-03T09:00Z", "2026-03-17T20:00Z", "3 to 17 March 2026")]
    [InlineData("2026-02-28T09:00Z", "2026-03-17T20:00Z", "28 February to 17 March 2026")]
    [InlineData("2025-12-30T09:00Z", "2026-01-02T20:00Z", "30 December 2025 to 2 January 2026")]
    [InlineData("2026-06-03T09:00Z", "2026-06-17T23:30Z", "3 to 18 June 2026")]
    public void A_stretch_of_days_is_said_without_repeating_itself(string from, string to, string words) =>
        Assert.Equal(words, PlaceClock.SaySpan(
            DateTimeOffset.Parse(from, System.Globalization.CultureInfo.InvariantCulture), DateTimeOffset.Parse(to, System.Globalization.CultureInfo.InvariantCulture), London));

    private static PhaseForm Form(string closesAt, string closesTime)
    {
        var form = PhaseForm.Of(Phase(), London);
        (form.ClosesAt, form.ClosesTime) = (closesAt, closesTime);
        return form;
    }

    private static Phase Phase(DateTimeOffset? closes = null) => new()
    {
        Id = Guid.NewGuid(),
        ProcessId = Guid.NewGuid(),
        Ordinal = 1,
        Key = "vote",
        Title = "Vote",
        About = "",
        Method = "ballot",
        Settings = "{}",
        OpensAt = new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero),
        ClosesAt = closes ?? new DateTimeOffset(2026, 6, 8, 19, 0, 0, TimeSpan.Zero),
        State = PhaseState.Planned,
    };
}
