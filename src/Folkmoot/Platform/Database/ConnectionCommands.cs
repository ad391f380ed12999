using System.Data.Common;

namespace Folkmoot.Platform.Database;

internal static class ConnectionCommands
{
    /// <summary>A statement with its parameters, in this order, to be given values again and again.</summary>
    public static DbCommand CommandFor(this DbConnection connection, string sql, params ReadOnlySpan<string> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
