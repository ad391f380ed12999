using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Folkmoot.Assemblies.Chairs;

/// <summary>Keeps that the chair entered with their own code.</summary>
internal sealed class ChairPasses(IDataProtectionProvider protection, IHttpContextAccessor http) : Passes(protection, http, "Folkmoot.Assemblies.ChairPass", "assembly-chair");
