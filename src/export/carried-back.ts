// What the page draws from as well, without the schemas of the model.
export { carriedBack, isCarriedBack } from "../model/history.ts";
