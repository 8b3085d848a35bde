// The parts of the service's version 1 contract that this page uses; /openapi/v1.json has the whole.

export const categories = [
  'Location', 'Facility', 'Nationality', 'Person', 'Organization', 'Product', 'Date', 'Money', 'Misc',
] as const;

export type Category = (typeof categories)[number];

export interface Place {
  id: string;
  name: string;
  countryCode: string | null;
  countryName: string | null;
  admin1: string | null;
  admin2: string | null;
  featureClass: string;
  featureCode: string;
  population: number;
  latitude: number;
  longitude: number;
  timeZone: string | null;
  matchType: string;
  confidenceScore: number;
  links: string[];
}

export interface ResolvedPlace extends Place {
  alternatives: Place[];
  reasons?: string[];
}

export interface Entity {
  text: string;
  category: Category;
  subcategory: string | null;
  offset: number;
  length: number;
  confidenceScore: number;
  nested: boolean;
  place: ResolvedPlace | null;
}

export interface FocusCountry {
  countryCode: string | null;
  name: string;
  score: number;
  mentions: number;
}

export interface FocusPlace extends FocusCountry {
  id: string;
}

export interface GeotagReply {
  id: string | null;
  language: string;
  stringIndexType: string;
  entities: Entity[];
  focus: { countries: FocusCountry[]; admin1: FocusPlace[]; places: FocusPlace[] };
  modelVersion: string;
  gazetteerVersion: string;
  attribution: string;
}

export interface GeotagRequest {
  text: string;
  id?: string;
  language?: string;
  categories?: Category[];
  demonyms?: boolean;
  alternatives?: number;
  minConfidence?: number;
  explain?: boolean;
  hints?: { countries?: string[]; outlet?: string };
}

export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  errors?: Record<string, string[]>;
}

export type BatchResult = GeotagReply | { id: string | null; error: Problem };
