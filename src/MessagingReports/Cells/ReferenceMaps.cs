using MessagingReports.Model;
using MessagingReports.Relations;

namespace MessagingReports.Cells;

/// <summary>
/// The reference maps of one pass over a store; everything that looks at a column's batches shares its map.
/// </summary>
internal sealed class ReferenceMaps(ReportDirectory directory)
{
    private readonly Dictionary<RelationColumn, ReferenceMap> _maps = [];

    /// <summary>The map of a reference column.</summary>
    public ReferenceMap Of(RelationColumn column)
    {
        if (!_maps.TryGetValue(column, out ReferenceMap? map))
        {
            map = new ReferenceMap(directory.Index.IdsOf(column.References!));
            _maps.Add(column, map);
        }

        return map;
    }
}
