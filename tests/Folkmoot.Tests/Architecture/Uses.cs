using System.Reflection;
using System.Reflection.Emit;

namespace Folkmoot.Tests.Architecture;

/// <summary>Which types of an assembly use which others: in signatures, fields, attributes, and in the code of every method.</summary>
internal static class Uses
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(o => o.Value);

    /// <summary>Every pair of a type and a type of the same assembly that it uses. Generated inner types count as their outermost type.</summary>
    public static IEnumerable<(Type From, Type To)> Of(IEnumerable<Type> types)
    {
        foreach (var type in types)
        {
            foreach (var used in Mentioned(type).SelectMany(Parts).Where(u => u.Assembly == type.Assembly).Select(Outermost).Distinct())
            {
                if (used != Outermost(type))
                    yield return (Outermost(type), used);
            }
        }
    }

    private static IEnumerable<Type?> Mentioned(Type type)
    {
        yield return type.BaseType;
        foreach (var i in type.GetInterfaces())
            yield return i;
        foreach (var a in type.GetCustomAttributesData())
            yield return a.AttributeType;
        foreach (var f in type.GetFields(All))
            yield return f.FieldType;
        foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
        {
            if (method is MethodInfo info)
                yield return info.ReturnType;
            foreach (var p in method.GetParameters())
                yield return p.ParameterType;
            foreach (var used in InCode(method))
                yield return used;
        }
    }

    private static IEnumerable<Type?> InCode(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body || body.GetILAsByteArray() is not { } code)
            yield break;
        foreach (var local in body.LocalVariables)
            yield return local.LocalType;
        var typeArguments = method.DeclaringType is { IsGenericType: true } generic ? generic.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == 0xFE ? (short)(0xFE00 | code[at + 1]) : code[at];
            var opcode = OpCodes[value];
            at += opcode.Size;
            if (opcode.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                foreach (var used in Member(method.Module.ResolveMember(BitConverter.ToInt32(code, at), typeArguments, methodArguments)))
                    yield return used;
            }

            at += opcode.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    private static IEnumerable<Type?> Member(MemberInfo? member)
    {
        yield return member as Type ?? member?.DeclaringType;
        if (member is MethodInfo { IsGenericMethod: true } method)
        {
            foreach (var argument in method.GetGenericArguments())
                yield return argument;
        }
    }

    private static IEnumerable<Type> Parts(Type? type)
    {
        if (type is null || type.IsGenericParameter)
            yield break;
        if (type.HasElementType)
        {
            foreach (var part in Parts(type.GetElementType()))
                yield return part;
            yield break;
        }

        yield return type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        foreach (var argument in type.GenericTypeArguments.SelectMany(Parts))
            yield return argument;
    }

    private static Type Outermost(Type type)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        return type;
    }
}
