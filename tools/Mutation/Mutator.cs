using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Folkmoot.Mutation;

/// <summary>
/// Rewrites a source file so that each of its mutants stands beside the original behind a switch: comparisons moved by one or turned round, sums and products exchanged, "and" and
/// "or" exchanged, negations dropped, truth values turned round, 0 and 1 put for one another, calls and assignments left out. Constants, attributes, texts and loops' steps are left alone.
/// </summary>
/// <param name="file">Name of the file, for the reports.</param>
/// <param name="first">Number of its first mutant.</param>
/// <param name="broken">Numbers of those that are known not to compile; they keep their number and are not built in.</param>
internal sealed class Mutator(string file, int first, IReadOnlySet<int> broken) : CSharpSyntaxRewriter
{
    private static readonly Dictionary<SyntaxKind, SyntaxKind> Exchanged = new()
    {
        [SyntaxKind.LessThanExpression] = SyntaxKind.LessThanOrEqualExpression,
        [SyntaxKind.LessThanOrEqualExpression] = SyntaxKind.LessThanExpression,
        [SyntaxKind.GreaterThanExpression] = SyntaxKind.GreaterThanOrEqualExpression,
        [SyntaxKind.GreaterThanOrEqualExpression] = SyntaxKind.GreaterThanExpression,
        [SyntaxKind.EqualsExpression] = SyntaxKind.NotEqualsExpression,
        [SyntaxKind.NotEqualsExpression] = SyntaxKind.EqualsExpression,
        [SyntaxKind.AddExpression] = SyntaxKind.SubtractExpression,
        [SyntaxKind.SubtractExpression] = SyntaxKind.AddExpression,
        [SyntaxKind.MultiplyExpression] = SyntaxKind.DivideExpression,
        [SyntaxKind.DivideExpression] = SyntaxKind.MultiplyExpression,
        [SyntaxKind.LogicalAndExpression] = SyntaxKind.LogicalOrExpression,
        [SyntaxKind.LogicalOrExpression] = SyntaxKind.LogicalAndExpression,
    };

    public List<Mutant> Mutants { get; } = [];

    public override SyntaxNode? VisitAttributeList(AttributeListSyntax node) => node;

    public override SyntaxNode? VisitParameter(ParameterSyntax node) => node;

    public override SyntaxNode? VisitInterpolatedStringExpression(InterpolatedStringExpressionSyntax node) => node;

    public override SyntaxNode? VisitThrowExpression(ThrowExpressionSyntax node) => node;

    public override SyntaxNode? VisitThrowStatement(ThrowStatementSyntax node) => node;

    public override SyntaxNode? VisitCaseSwitchLabel(CaseSwitchLabelSyntax node) => node;

    public override SyntaxNode? VisitConstantPattern(ConstantPatternSyntax node) => node;

    public override SyntaxNode? VisitRelationalPattern(RelationalPatternSyntax node) => node;

    public override SyntaxNode? VisitEnumMemberDeclaration(EnumMemberDeclarationSyntax node) => node;

    public override SyntaxNode? VisitFieldDeclaration(FieldDeclarationSyntax node) => node.Modifiers.Any(SyntaxKind.ConstKeyword) ? node : base.VisitFieldDeclaration(node);

    public override SyntaxNode? VisitLocalDeclarationStatement(LocalDeclarationStatementSyntax node) => node.IsConst ? node : base.VisitLocalDeclarationStatement(node);

    public override SyntaxNode? VisitForStatement(ForStatementSyntax node)
    {
        var condition = node.Condition is null ? null : (ExpressionSyntax?)Visit(node.Condition);
        return node.WithDeclaration((VariableDeclarationSyntax?)Visit(node.Declaration)).WithCondition(condition).WithStatement((StatementSyntax)Visit(node.Statement)!);
    }

    public override SyntaxNode? VisitBinaryExpression(BinaryExpressionSyntax node) =>
        Exchanged.TryGetValue(node.Kind(), out var kind) && !Declares(node)
            ? Choice(node, BinaryExpression(kind, node.Left.WithoutTrivia(), node.Right.WithoutTrivia()), base.VisitBinaryExpression(node))
            : base.VisitBinaryExpression(node);

    public override SyntaxNode? VisitPrefixUnaryExpression(PrefixUnaryExpressionSyntax node) =>
        node.IsKind(SyntaxKind.LogicalNotExpression) && !Declares(node) ? Choice(node, node.Operand, base.VisitPrefixUnaryExpression(node)) : base.VisitPrefixUnaryExpression(node);

    public override SyntaxNode? VisitLiteralExpression(LiteralExpressionSyntax node) => node.Kind() switch
    {
        SyntaxKind.TrueLiteralExpression => Choice(node, LiteralExpression(SyntaxKind.FalseLiteralExpression), node),
        SyntaxKind.FalseLiteralExpression => Choice(node, LiteralExpression(SyntaxKind.TrueLiteralExpression), node),
        SyntaxKind.NumericLiteralExpression when node.Token.Text is "0" => Choice(node, ParseExpression("1"), node),
        SyntaxKind.NumericLiteralExpression when node.Token.Text is "1" => Choice(node, ParseExpression("0"), node),
        _ => node,
    };

    public override SyntaxNode? VisitExpressionStatement(ExpressionStatementSyntax node)
    {
        var visited = (ExpressionStatementSyntax)base.VisitExpressionStatement(node)!;
        if (Declares(node) || node.Expression is not (InvocationExpressionSyntax or AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax))
            return visited;
        var mutant = Add(node, "");
        return broken.Contains(mutant.Id)
            ? visited
            : IfStatement(PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, Active(mutant)), visited.WithoutTrivia()).NormalizeWhitespace().WithAdditionalAnnotations(mutant.Annotation());
    }

    private SyntaxNode? Choice(ExpressionSyntax node, ExpressionSyntax fault, SyntaxNode? visited)
    {
        var mutant = Add(node, fault.NormalizeWhitespace().ToString());
        return broken.Contains(mutant.Id)
            ? visited
            : ParenthesizedExpression(ConditionalExpression(Active(mutant), ParenthesizedExpression(fault), ParenthesizedExpression(((ExpressionSyntax)visited!).WithoutTrivia())))
                .NormalizeWhitespace().WithTriviaFrom(node).WithAdditionalAnnotations(mutant.Annotation());
    }

    private Mutant Add(SyntaxNode node, string to)
    {
        var mutant = new Mutant(first + Mutants.Count, file, node.GetLocation().GetLineSpan().StartLinePosition.Line + 1, Short(node.ToString()), Short(to));
        Mutants.Add(mutant);
        return mutant;
    }

    private static ExpressionSyntax Active(Mutant mutant) => ParseExpression($"global::Folkmoot.Mutation.Switch.On({mutant.Id})");

    private static bool Declares(SyntaxNode node) => node.DescendantNodes().Any(inner => inner is SingleVariableDesignationSyntax or DeclarationExpressionSyntax);

    private static string Short(string code)
    {
        var line = string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= 100 ? line : line[..99] + "…";
    }
}
