using Microsoft.CodeAnalysis;

namespace Folkmoot.Mutation;

/// <summary>One small fault that can be switched on in the rewritten library.</summary>
/// <param name="Id">Its number, from 0 in the order of the source.</param>
/// <param name="File">The source file, from the library's folder.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="From">What stands there.</param>
/// <param name="To">What the fault makes of it; empty when a statement is left out.</param>
internal sealed record Mutant(int Id, string File, int Line, string From, string To)
{
    /// <summary>Marks the rewritten code of a mutant, so that one that does not compile can be told from the place of the error.</summary>
    public const string Mark = "mutant";

    public SyntaxAnnotation Annotation() => new(Mark, Id.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public override string ToString() => $"{File}:{Line}: {From} => {(To.Length == 0 ? "left out" : To)}";
}
