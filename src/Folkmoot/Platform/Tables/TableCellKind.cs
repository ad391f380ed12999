namespace Folkmoot.Platform.Tables;

/// <summary>What stands in a cell.</summary>
internal enum TableCellKind
{
    /// <summary>What somebody wrote: anything at all.</summary>
    Text,

    /// <summary>A word of ours, without commas and quotes, which no spreadsheet takes for a formula.</summary>
    Word,

    /// <summary>A whole number.</summary>
    Number,
}
