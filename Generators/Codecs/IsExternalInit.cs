namespace System.Runtime.CompilerServices;

/// <summary>Lets this netstandard2.0 assembly use records; the compiler asks only that the type exists.</summary>
internal static class IsExternalInit;
