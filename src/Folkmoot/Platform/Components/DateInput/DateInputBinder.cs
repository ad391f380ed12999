using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Folkmoot.Platform.Components;

/// <summary>Reads a date from three boxes.</summary>
internal sealed class DateInputBinder(IModelBinder single) : IModelBinder
{
    private static readonly string[] Parts = ["Day", "Month", "Year"];

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var name = bindingContext.ModelName;
        var parts = Array.ConvertAll(Parts, part => Read(bindingContext, $"{name}.{part}"));
        if (Array.TrueForAll(parts, p => p is null))
            return single.BindModelAsync(bindingContext);
        if (Array.TrueForAll(parts, string.IsNullOrWhiteSpace))
        {
            if (bindingContext.ModelMetadata.IsReferenceOrNullableType)
                bindingContext.Result = ModelBindingResult.Success(null);
            else
                bindingContext.ModelState.TryAddModelError(name, ComponentTexts.DateIncomplete);
        }
        else if (Array.Exists(parts, string.IsNullOrWhiteSpace))
        {
            bindingContext.ModelState.TryAddModelError(name, ComponentTexts.DateIncomplete);
        }
        else if (Date(parts) is { } date)
        {
            bindingContext.Result = ModelBindingResult.Success(date);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(name, ComponentTexts.DateNotReal);
        }

        return Task.CompletedTask;
    }

    private static string? Read(ModelBindingContext context, string key)
    {
        var value = context.ValueProvider.GetValue(key);
        if (value == ValueProviderResult.None)
            return null;
        context.ModelState.SetModelValue(key, value);
        // Nothing validates a single box. Left unvalidated, it would make the framework take the whole date for valid, whatever we found.
        context.ModelState.MarkFieldSkipped(key);
        return value.FirstValue ?? "";
    }

    private static DateOnly? Date(string?[] parts)
    {
        var numbers = Array.ConvertAll(parts, p => int.TryParse(p, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : 0);
        return numbers is [> 0, > 0 and <= 12, >= 1000 and <= 9999] && numbers[0] <= DateTime.DaysInMonth(numbers[2], numbers[1])
            ? new DateOnly(numbers[2], numbers[1], numbers[0])
            : null;
    }
}
