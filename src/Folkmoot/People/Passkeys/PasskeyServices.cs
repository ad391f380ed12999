using Folkmoot.People.MyData;
using Folkmoot.Platform.Configuration;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.People.Passkeys;

internal static class PasskeyServices
{
    public static void AddPasskeys(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>().AddUserStore<PasskeyStore>();
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<Settings>((options, settings) =>
        {
            var origin = settings.Address.GetLeftPart(UriPartial.Authority);
            options.ServerDomain = settings.Address.Host;
            // The device itself checks its owner by finger, face or PIN; the passkey is then enough to sign in.
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
            options.AttestationConveyancePreference = "none";
            options.ValidateOrigin = asked => ValueTask.FromResult(!asked.CrossOrigin && string.Equals(asked.Origin, origin, StringComparison.OrdinalIgnoreCase));
        });
        services.AddScoped<PasskeyChallenge>();
        services.AddScoped<PasskeyDesk>();
        services.AddScoped<IPersonalData, PasskeyData>();
    }
}
