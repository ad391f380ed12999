using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Folkmoot.Assemblies.Recruit;

/// <summary>Keeps the registration of whoever entered with their own code.</summary>
internal sealed class PersonPasses(IDataProtectionProvider protection, IHttpContextAccessor http) : Passes(protection, http, "Folkmoot.Assemblies.PersonPass", "assembly");
