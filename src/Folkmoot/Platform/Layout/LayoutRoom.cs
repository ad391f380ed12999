using System.Text.Encodings.Web;
using System.Text.Unicode;
using Folkmoot.Platform.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.WebEncoders;

namespace Folkmoot.Platform.Layout;

/// <summary>How pages read forms and write text.</summary>
internal sealed class LayoutRoom : IRoom
{
    public static void AddServices(IServiceCollection services)
    {
        services.Configure<MvcOptions>(mvc => mvc.ModelBinderProviders.Insert(0, new DateInputBinderProvider()));
        // Pages are UTF-8: £, ŵ and ł go out as they are. What could be markup is still escaped.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }

    public static void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        // Styles, script and the choice of theme are mapped by the host, before any room.
    }
}
