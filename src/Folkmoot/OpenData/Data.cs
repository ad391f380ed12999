using System.Text.Json;
using Folkmoot.Platform.Answers;
using Folkmoot.Platform.PublicPages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Folkmoot.OpenData;

/// <summary>What all endpoints of this interface share.</summary>
internal static class Data
{
    public const string NoProcess = "There is no such process.";

    public static IResult Answer<T>(T document) =>
        new TaggedAnswer(JsonSerializer.SerializeToUtf8Bytes(document, JsonSerializerOptions.Web), "application/json; charset=utf-8");

    public static IResult Missing(string sentence) => Results.Problem(title: sentence, statusCode: StatusCodes.Status404NotFound);

    public static void IsData<T>(this RouteHandlerBuilder route, string name, string tag, string summary) =>
        route.IsPublicPage()
            .WithName(name).WithTags(tag).WithSummary(summary)
            .Produces<T>().Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    public static void IsTable(this RouteHandlerBuilder route, string name, string tag, string summary) =>
        route.WithName(name).WithTags(tag).WithSummary(summary)
            .Produces<string>(contentType: TableAnswer.MediaType).ProducesProblem(StatusCodes.Status404NotFound);
}
