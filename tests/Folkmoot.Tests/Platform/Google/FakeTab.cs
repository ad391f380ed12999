namespace Folkmoot.Tests.Platform.Google;

/// <summary>A tab of a sheet at the Google of the tests.</summary>
internal sealed class FakeTab
{
    public required int Id { get; init; }

    public required string Title { get; init; }

    public bool IsChart { get; init; }

    public int Rows { get; set; } = 1000;

    public int Columns { get; set; } = 26;

    /// <summary>The cells as JSON has them, so that they can be texts, numbers or truths.</summary>
    public List<List<object?>> Cells { get; set; } = [];
}
