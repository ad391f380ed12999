namespace Folkmoot.Platform.Google;

/// <summary>The names of the fields in which somebody typed which sheet is meant, for sentences beside them.</summary>
internal readonly record struct SheetFields(string Address, string Tab);
