namespace Folkmoot.Sortition;

/// <summary>An element of a finite field over which a curve is defined, with what RFC 9380 and the format of compressed points ask of it.</summary>
internal interface IFieldElement<T>
    where T : struct, IFieldElement<T>
{
    static abstract T Zero { get; }

    static abstract T One { get; }

    /// <summary>How many bytes an element takes in a compressed point.</summary>
    static abstract int Length { get; }

    bool IsZero { get; }

    /// <summary>The sign of RFC 9380, section 4.1: whether the element, or its first coefficient that is not 0, is odd.</summary>
    bool IsOdd { get; }

    /// <summary>Whether of this element and its negative this is the one with the higher number; the last coefficient decides, unless it is 0.</summary>
    bool IsUpper { get; }

    static abstract T operator +(T a, T b);

    static abstract T operator -(T a, T b);

    static abstract T operator -(T a);

    static abstract T operator *(T a, T b);

    /// <summary>One divided by the element; 0 for 0.</summary>
    T Inverse();

    /// <summary>One of the two square roots; null where there is none.</summary>
    T? SquareRoot();

    /// <summary>The element that bytes stand for, the highest first; null where a coefficient is no less than the field's prime.</summary>
    static abstract T? Read(ReadOnlySpan<byte> bytes);

    /// <summary>The element from numbers as large as they come, each reduced: one for each coefficient, the lowest first.</summary>
    static abstract T Reduce(ReadOnlySpan<byte> bytes);
}
