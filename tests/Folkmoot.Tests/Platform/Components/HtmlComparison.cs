using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Html;

namespace Folkmoot.Tests.Platform.Components;

/// <summary>Compares markup as a browser understands it: the order of attributes and the white space around text say nothing.</summary>
internal static class HtmlComparison
{
    public static string? FirstDifference(string expected, IHtmlContent? actual)
    {
        using var writer = new StringWriter();
        actual?.WriteTo(writer, HtmlEncoder.Default);
        return Compare(Body(expected), Body(writer.ToString()), "");
    }

    private static IElement Body(string html) => new HtmlParser().ParseDocument($"<!doctype html><body>{html}").Body!;

    private static string? Compare(IElement expected, IElement actual, string path)
    {
        if (expected.TagName != actual.TagName)
            return $"{path}: <{expected.LocalName}> expected, <{actual.LocalName}> found";
        var here = $"{path}/{expected.LocalName}";
        var attributes = Attributes(expected, actual, here);
        if (attributes is not null)
            return attributes;
        var (left, right) = (Children(expected), Children(actual));
        for (var i = 0; i < Math.Max(left.Count, right.Count); i++)
        {
            if (i >= left.Count || i >= right.Count)
                return $"{here}: {(i >= left.Count ? $"too much: {Describe(right[i])}" : $"missing: {Describe(left[i])}")}";
            var difference = (left[i], right[i]) switch
            {
                (IElement a, IElement b) => Compare(a, b, here),
                (IText a, IText b) when Squash(a) == Squash(b) => null,
                var (a, b) => $"{here}: {Describe(a)} expected, {Describe(b)} found",
            };
            if (difference is not null)
                return difference;
        }

        return null;
    }

    private static string? Attributes(IElement expected, IElement actual, string path)
    {
        foreach (var name in expected.Attributes.Concat(actual.Attributes).Select(a => a.Name).Distinct(StringComparer.Ordinal))
        {
            var (left, right) = (expected.GetAttribute(name), actual.GetAttribute(name));
            if (name == "class")
                (left, right) = (Sorted(left), Sorted(right));
            if (left != right)
                return $"{path}@{name}: '{left ?? "none"}' expected, '{right ?? "none"}' found";
        }

        return null;
    }

    private static string? Sorted(string? classes) =>
        classes is null ? null : string.Join(' ', classes.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));

    private static List<INode> Children(IElement element) =>
        [.. element.ChildNodes.Where(n => n is IElement || (n is IText text && Squash(text).Length > 0))];

    private static string Squash(IText text) => string.Join(' ', text.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Describe(INode node) => node is IElement element ? $"<{element.LocalName}>" : $"\"{Squash((IText)node)}\"";
}
