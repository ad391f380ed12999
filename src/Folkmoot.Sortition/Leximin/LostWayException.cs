namespace Folkmoot.Sortition;

/// <summary>Floating point has led to a basis that is not the best one, as exact numbers show; the search begins again in fractions.</summary>
internal sealed class LostWayException() : Exception("The search in floating point has lost its way.");
