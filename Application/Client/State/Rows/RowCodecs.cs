namespace Oven.Functional.Application.Client.State.Rows;

/// <summary>
/// Packs and unpacks what is cached. The methods are generated from Domain's records (<c>Generators/Rows</c>), one pair per record, so a row
/// can hold all that a record can.
/// </summary>
internal static partial class RowCodecs;
