using System.Text.Json;
using Folkmoot.Platform.Answers;
using Folkmoot.Platform.PublicPages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Folkmoot.OpenData;

/// <summary>What all endpoints of this interface share.</summary>
internal static class Data
{
    public const string NoProcess = "There is no such process.";

    public static IResult Answer<T>(T document) =>
        new TaggedAnswer(JsonSerializer.SerializeToUtf8Bytes(document, JsonSerializerOptions.Web), "application/json; charset=utf-8");

    public static IResult Missing(string sentence) => Results.Problem(title: sentence, statusCode: StatusCodes.Status404NotFound);

    public static void MapData<T>(this IEndpointRouteBuilder endpoints, string pattern, Delegate handler, string name, string tag, string summary) =>
        endpoints.MapGet(pattern, handler).IsPublicPage()
            .WithName(name).WithTags(tag).WithSummary(summary)
            .Produces<T>().Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    public static void MapTable(this IEndpointRouteBuilder endpoints, string pattern, Delegate handler, string name, string tag, string summary) =>
        endpoints.MapGet(pattern, handler)
            .WithName(name).WithTags(tag).WithSummary(summary)
            .Produces<string>(contentType: TableAnswer.MediaType).ProducesProblem(StatusCodes.Status404NotFound);
}
