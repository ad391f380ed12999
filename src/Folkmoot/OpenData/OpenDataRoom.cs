using Folkmoot.Platform;
using Folkmoot.Platform.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Folkmoot.OpenData;

/// <summary>Everything public as data, described by OpenAPI. Nothing can be changed through it.</summary>
internal sealed class OpenDataRoom : IRoom
{
    public const string Description = Documents.Root + "/openapi.json";

    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<Documents>();
        services.AddScoped<IdeaRows>();
        services.AddOpenApi("v1", options =>
        {
            options.ShouldInclude = description => description.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
            options.AddDocumentTransformer(Describe);
        });
    }

    public static void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        PlaceEndpoints.Map(endpoints);
        ProcessEndpoints.Map(endpoints);
        IdeaEndpoints.Map(endpoints);
        ProjectEndpoints.Map(endpoints);
        AnswerEndpoints.Map(endpoints);
        endpoints.MapOpenApi(Description);
    }

    private static Task Describe(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var settings = context.ApplicationServices.GetRequiredService<Settings>();
        document.Info = new OpenApiInfo
        {
            Title = "Folkmoot open data",
            Version = "1",
            Description = "Places, processes, ideas, proposals, results, projects, answers and trails, for everybody and without a key. Lists come in pages: follow \"next\". "
                + "Every answer has an ETag; send it back as If-None-Match and unchanged data costs nothing. Money is in minor units. Times are UTC.",
        };
        document.Servers = [new OpenApiServer { Url = settings.Address.GetLeftPart(UriPartial.Authority) }];
        return Task.CompletedTask;
    }
}
